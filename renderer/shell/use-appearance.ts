// Theme and text size, put on the document's root.
import { useEffect } from 'react';
import type { Settings } from '../../electron/shared/settings.ts';

export function useAppearance(settings: Settings | undefined): void {
  const theme = settings?.theme ?? 'system';
  const textSize = settings?.textSize ?? 100;
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
  useEffect(() => {
    document.documentElement.style.fontSize = `${textSize}%`;
  }, [textSize]);
}
