// The window comes back where it was, unless that is on no screen any more.
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import type { Settings } from '../shared/settings.ts';
import type { Store } from '../state/store.ts';

const initialSize = { width: 1280, height: 800 };

export function windowBounds(settings: Settings): Partial<Rectangle> {
  const bounds = settings.window;
  if (!bounds) return initialSize;
  const { workArea } = screen.getDisplayMatching(bounds);
  const visible =
    bounds.x < workArea.x + workArea.width - 50 &&
    bounds.y < workArea.y + workArea.height - 50 &&
    bounds.x + bounds.width > workArea.x + 50 &&
    bounds.y >= workArea.y - 10;
  return visible ? bounds : { width: bounds.width, height: bounds.height };
}

export function rememberBounds(window: BrowserWindow, settings: Store<Settings>): void {
  window.on('close', () => {
    try {
      settings.write({ ...settings.value, window: window.getNormalBounds() });
    } catch {
      // A window's place is not worth a dialog while it closes.
    }
  });
}
