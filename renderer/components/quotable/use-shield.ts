// The shield over one text: what is hidden now, and showing it piece by piece or whole.
import { useState } from 'react';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { useCommand } from '../../state/commands.tsx';
import { useSettings } from '../../state/companion.tsx';
import type { Shielding } from './quotable.ts';

/** @param spoilers of the text, in order and disjoint */
export function useShield(spoilers: readonly TextRange[]): Shielding {
  const on = useSettings()?.shield ?? true;
  const [shown, setShown] = useState<readonly TextRange[]>([]);
  const isShown = (range: TextRange) => shown.some((other) => other.start === range.start);
  const hidden = on ? spoilers.filter((range) => !isShown(range)) : [];
  useCommand('open-spoilers', spoilers.length && on ? () => setShown(hidden.length ? spoilers : []) : undefined);
  return {
    spoilers,
    hidden,
    opened: on ? spoilers.filter(isShown) : [],
    show: (range) => setShown(range ? [...shown, range] : spoilers),
  };
}
