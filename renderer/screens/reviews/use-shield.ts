// The shield over one review: what is hidden now, and showing it piece by piece or whole.
import { useMemo, useState } from 'react';
import type { Review } from '../../../electron/shared/model.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { hiddenRanges } from '../../../electron/shared/shield.ts';
import type { Shielding } from '../../components/quotable/quotable.ts';
import { useCommand } from '../../state/commands.tsx';
import { useSettings } from '../../state/companion.tsx';

export interface Shield extends Shielding {
  /** The whole review is hidden. */
  readonly covered: boolean;
}

export function useShield(review: Review): Shield {
  const on = useSettings()?.shield ?? true;
  const [shown, setShown] = useState<readonly TextRange[]>([]);
  const all = useMemo(() => hiddenRanges(review), [review]);
  const isShown = (range: TextRange) => shown.some((other) => other.start === range.start);
  const hidden = on ? all.filter((range) => !isShown(range)) : [];
  useCommand('open-spoilers', all.length && on ? () => setShown(hidden.length ? all : []) : undefined);
  return {
    spoilers: all,
    hidden,
    // A whole review under one tint would only be harder to read.
    opened: on && review.spoiler !== 'whole' ? all.filter(isShown) : [],
    covered: review.spoiler === 'whole' && hidden.length > 0,
    show: (range) => setShown(range ? [...shown, range] : all),
  };
}
