// The buttons that appear beside selected words.
import { CircleSlash2, Eye, ListPlus, type LucideIcon, MessageSquarePlus, NotebookPen } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { Button, type ButtonProps } from '../button/button.tsx';
import { WithTooltip } from '../tooltip/with-tooltip.tsx';
import { selectedRange } from './body-selection.ts';
import styles from './selection-buttons.module.css';
import type { SpoilerMarking } from './use-spoiler-marking.ts';

interface SelectionButtonsProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLDivElement | null>;
  /** The words are for a quotation that there is. */
  readonly placing: boolean;
  readonly onPress: () => void;
  /** Adds the words to a point there is. */
  readonly onAdd: (() => void) | undefined;
  /** Hides the words as a spoiler, or says that they are none. */
  readonly spoiler: SpoilerMarking;
  /** Puts the words into a note. */
  readonly onIntoNote: () => void;
}

export function SelectionButtons(props: SelectionButtonsProps) {
  const { scroller, body, placing, onPress, onAdd, spoiler, onIntoNote } = props;
  const [place, setPlace] = useState<{ top: number; end: number; range: TextRange }>();
  useEffect(() => {
    const follow = () => setPlace(placeOf(scroller.current, body.current));
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [scroller, body]);
  if (!place) return null;
  const { range, top, end } = place;
  const isSpoiler = spoiler.isSpoiler(range);
  return (
    // Pressing must not take the selection away before it was read.
    <div
      ref={(buttons) => keepInside(buttons, end)}
      className={styles.place}
      style={{ top }}
      onPointerDownCapture={(event) => event.preventDefault()}
    >
      <SelectionButton look="filled" icon={MessageSquarePlus} kbd="P" onPress={onPress}>
        {placing ? 'Place here' : 'New point'}
      </SelectionButton>
      {onAdd && (
        <SelectionButton icon={ListPlus} kbd="A" onPress={onAdd}>
          Add to a point…
        </SelectionButton>
      )}
      {!placing && (
        <>
          <SelectionButton icon={isSpoiler ? Eye : CircleSlash2} kbd="H" onPress={spoiler.toggle}>
            {isSpoiler ? 'No spoiler' : 'Spoiler'}
          </SelectionButton>
          <SelectionButton icon={NotebookPen} kbd="Q" onPress={onIntoNote}>
            Into a note
          </SelectionButton>
        </>
      )}
    </div>
  );
}

interface SelectionButtonProps extends Pick<ButtonProps, 'look' | 'kbd' | 'onPress'> {
  readonly icon: LucideIcon;
  readonly children: string;
}

/** Where there is no room its words are in a tooltip only, and heard. Pressed with the pointer, the selection must still be there. */
function SelectionButton({ icon: Icon, children, ...props }: SelectionButtonProps) {
  return (
    <WithTooltip words={children} shortcut={props.kbd?.toLowerCase()}>
      <Button {...props} excludeFromTabOrder preventFocusOnPress>
        <Icon aria-hidden="true" />
        <span className={styles.words}>{children}</span>
      </Button>
    </WithTooltip>
  );
}

/** Below the end of the selection, in the scroller's own coordinates. */
function placeOf(scroller: HTMLElement | null, body: HTMLElement | null) {
  const range = body ? selectedRange(body) : undefined;
  if (!scroller || !range) return undefined;
  const last = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1);
  if (!last) return undefined;
  const around = scroller.getBoundingClientRect();
  return { range, top: last.bottom - around.top + scroller.scrollTop + 6, end: last.right - around.left };
}

/** Below the end of the selection, and inside of what they stand in. What they say, and so how wide they are, changes. */
function keepInside(buttons: HTMLElement | null, end: number): void {
  const around = buttons?.offsetParent;
  if (!buttons || !around) return;
  // As wide as they can be, before their place is known.
  buttons.style.left = '8px';
  const most = around.clientWidth - buttons.offsetWidth - 8;
  buttons.style.left = `${Math.max(8, Math.min(end - buttons.offsetWidth / 2, most))}px`;
}
