// The button that appears beside selected words.
import { MessageSquarePlus } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { Button } from '../button/button.tsx';
import { selectedRange } from './body-selection.ts';
import styles from './new-point-button.module.css';

interface NewPointButtonProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLDivElement | null>;
  /** The words are for a quotation that there is. */
  readonly placing: boolean;
  readonly onPress: () => void;
}

export function NewPointButton({ scroller, body, placing, onPress }: NewPointButtonProps) {
  const [place, setPlace] = useState<{ top: number; left: number }>();
  useEffect(() => {
    const follow = () => setPlace(placeOf(scroller.current, body.current));
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [scroller, body]);
  if (!place) return null;
  return (
    // Pressing must not take the selection away before it was read.
    <div className={styles.place} style={place} onPointerDownCapture={(event) => event.preventDefault()}>
      <Button look="filled" kbd="P" excludeFromTabOrder preventFocusOnPress onPress={onPress}>
        <MessageSquarePlus aria-hidden="true" /> {placing ? 'Place here' : 'New point'}
      </Button>
    </div>
  );
}

/** Below the end of the selection, in the scroller's own coordinates. */
function placeOf(scroller: HTMLElement | null, body: HTMLElement | null) {
  if (!scroller || !body || !selectedRange(body)) return undefined;
  const last = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1);
  if (!last) return undefined;
  const around = scroller.getBoundingClientRect();
  const width = 140;
  return {
    top: last.bottom - around.top + scroller.scrollTop + 6,
    left: Math.max(8, Math.min(last.right - around.left - width / 2, around.width - width - 16)),
  };
}
