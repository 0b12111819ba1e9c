// The outline of a note: its headings beside the paper where there is room, in a menu of the toolbar otherwise. Each leads there.
import type { Editor } from '@tiptap/react';
import { TableOfContents } from 'lucide-react';
import { useRef, useState } from 'react';
import { MenuTrigger } from 'react-aria-components';
import { MenuRow, PopoverMenu } from '../../components/menu/menu.tsx';
import { useCommand } from '../../state/commands.tsx';
import { headingsIn, outlineFacts } from './note-facts.ts';
import styles from './outline.module.css';
import { ToolbarButton } from './toolbar-button.tsx';
import { useSettled } from './use-settled.ts';

export function OutlinePanel({ editor }: { editor: Editor }) {
  const { headings, current } = useSettled(editor, outlineFacts);
  if (headings.length === 0) return null;
  return (
    <nav className={styles.panel} data-part="outline" aria-label="Outline">
      <h2>Outline</h2>
      <ol>
        {headings.map(({ nth, text, level }) => (
          <li key={nth} data-level={level}>
            <button
              type="button"
              className={styles.entry}
              aria-current={nth === current ? 'location' : undefined}
              onClick={() => goToHeading(editor, nth)}
            >
              <span dir="auto">{text}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function OutlineMenu({ editor }: { editor: Editor }) {
  const { headings, current } = useSettled(editor, outlineFacts);
  const place = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const show = () => {
    if (place.current?.checkVisibility()) setOpen(true);
    else enterPanel(place.current);
  };
  useCommand('outline', headings.length > 0 ? show : undefined);
  if (headings.length === 0) return null;
  return (
    <span ref={place} className={styles.menu}>
      <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <ToolbarButton label="Outline" icon={TableOfContents} shortcut="mod+shift+o" />
        <PopoverMenu
          placement="bottom start"
          aria-label="Outline"
          selectionMode="single"
          selectedKeys={[current]}
          onAction={(nth) => goToHeading(editor, Number(nth))}
        >
          {headings.map(({ nth, text }) => (
            <MenuRow key={nth} id={nth} label={text} />
          ))}
        </PopoverMenu>
      </MenuTrigger>
    </span>
  );
}

function enterPanel(inPane: Element | null): void {
  const panel = inPane?.closest('[data-part="pane"]')?.querySelector('[data-part="outline"]');
  const entry = panel?.querySelector<HTMLElement>('[aria-current]') ?? panel?.querySelector('button');
  entry?.focus();
}

/** By its number, since what was written a moment ago may have moved it. */
function goToHeading(editor: Editor, nth: number): void {
  const heading = headingsIn(editor.state.doc)[nth];
  if (!heading) return;
  const node = editor.view.nodeDOM(heading.at);
  editor
    .chain()
    .setTextSelection(heading.at + 1)
    .focus(undefined, { scrollIntoView: false })
    .run();
  if (node instanceof HTMLElement) node.scrollIntoView({ block: 'start' });
}
