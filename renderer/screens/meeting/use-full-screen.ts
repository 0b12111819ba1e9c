// Whether the window fills the whole screen, and the ways there and back. Escape leads back by itself.
import { useSyncExternalStore } from 'react';

export function useFullScreen() {
  const isOn = useSyncExternalStore(follow, () => document.fullscreenElement !== null);
  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
  };
  return {
    isOn,
    leave,
    toggle: () => {
      if (document.fullscreenElement) leave();
      // The whole page, so that messages and menus stay in sight. A browser may refuse; then all stays as it is.
      else document.documentElement.requestFullscreen().catch(() => {});
    },
  };
}

function follow(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}
