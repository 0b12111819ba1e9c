// The button beside “New note”: templates to begin a note with, and the way to the group's own.
import {
  BookOpenText,
  ChevronDown,
  ClipboardList,
  FileText,
  type LucideIcon,
  Newspaper,
  Settings2,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { MenuTrigger, Separator } from 'react-aria-components';
import { Button } from '../../components/button/button.tsx';
import { MenuRow, PopoverMenu } from '../../components/menu/menu.tsx';
import styles from './template-menu.module.css';
import { TemplatesDialog } from './templates-dialog.tsx';
import { useTemplates } from './use-templates.ts';

interface TemplateMenuProps {
  readonly bookTitle: string | undefined;
  readonly onCreated: (noteId: string) => void;
  /** On the button, where there is room for words. */
  readonly words?: ReactNode;
}

const icons: Readonly<Record<string, LucideIcon>> = {
  guide: BookOpenText,
  'hand-out': Newspaper,
  minutes: ClipboardList,
};

const MANAGE = 'manage';

export function TemplateMenu({ bookTitle, onCreated, words }: TemplateMenuProps) {
  const { builtIn, own } = useTemplates(bookTitle);
  const [managing, setManaging] = useState(false);
  const act = (key: unknown) => {
    const template = [...builtIn, ...own].find(({ id }) => id === key);
    if (template) onCreated(template.begin());
    else if (key === MANAGE) setManaging(true);
  };
  return (
    <>
      <MenuTrigger>
        <Button look={words ? 'bordered' : 'bare'} {...(!words && { 'aria-label': 'New note from a template' })}>
          {words}
          <ChevronDown aria-hidden="true" />
        </Button>
        <PopoverMenu aria-label="Templates" onAction={act}>
          {builtIn.map(({ id, name }) => (
            <MenuRow key={id} id={id} label={name} icon={icons[id] ?? FileText} />
          ))}
          {own.length > 0 && <Separator className={styles.separator ?? ''} />}
          {own.map(({ id, name }) => (
            <MenuRow key={id} id={id} label={name} icon={FileText} />
          ))}
          {own.length > 0 && <Separator className={styles.separator ?? ''} />}
          {own.length > 0 && <MenuRow id={MANAGE} label="Your group’s templates…" icon={Settings2} />}
        </PopoverMenu>
      </MenuTrigger>
      {managing && <TemplatesDialog onClose={() => setManaging(false)} />}
    </>
  );
}
