// Whether an element holds more than it shows. What scrolls must be reachable by keyboard, also where nothing in it is.
import { type RefObject, useEffect, useState } from 'react';

export function useOverflows(element: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const look = () => setOverflows(current.scrollHeight > current.clientHeight);
    const sizes = new ResizeObserver(look);
    const watchContent = () => {
      sizes.disconnect();
      for (const watched of [current, ...current.children]) sizes.observe(watched);
    };
    const changes = new MutationObserver(watchContent);
    watchContent();
    changes.observe(current, { childList: true });
    return () => {
      sizes.disconnect();
      changes.disconnect();
    };
  }, [element]);
  return overflows;
}
