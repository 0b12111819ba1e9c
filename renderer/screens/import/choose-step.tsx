// Step one: files or a folder, dropped or chosen, or a pasted page. Dropping is the whole window's affair (use-file-drop.ts).
import { FileDown, FolderOpen } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../components/button/button.tsx';
import { keyLabel } from '../../state/keys.ts';
import styles from './choose-step.module.css';
import { type Gathered, gatherChosen } from './gather.ts';
import { PasteField } from './paste-field.tsx';
import { Said } from './said.tsx';
import { useFocusAtFirst } from './step-head.tsx';

export interface ChooseStepProps {
  /** Why there is nothing to look at after something was tried. */
  readonly failure: string | undefined;
  readonly onGathered: (gathered: Gathered) => void;
}

export function ChooseStep({ failure, onGathered }: ChooseStepProps) {
  const input = useFocusAtFirst<HTMLInputElement>();
  return (
    <div className={styles.step}>
      <Said notes={[]} alert={failure} />
      <div className={styles.ways}>
        <label className={styles.drop}>
          <FileDown aria-hidden="true" />
          <b>Drop files or a folder here, or choose files</b>
          <span>Saved Goodreads pages, members’ own exports, highlights from the book; many at once if you like</span>
          <input
            ref={input}
            type="file"
            multiple
            accept=".txt,.text,.htm,.html,.mhtml,.mht,.csv,.tsv,.json,text/*,application/json"
            onChange={(event) => onGathered(gatherChosen(event.target.files ?? []))}
          />
        </label>
        <FileTrigger acceptDirectory onSelect={(files) => onGathered(gatherChosen(files ?? []))}>
          <Button>
            <FolderOpen aria-hidden="true" /> Choose a folder
          </Button>
        </FileTrigger>
      </div>
      <p className={styles.how}>
        How to get a page: open the book on Goodreads and scroll until its reviews show; then save the page (
        {keyLabel('mod+s')}) and drop the file, or select all ({keyLabel('mod+a')}), copy ({keyLabel('mod+c')}) and
        paste it here. Saved pages know more: stars, likes, inline spoilers. Exports of Goodreads, StoryGraph,
        LibraryThing, BookWyrm and Hardcover can be read as well, and highlights of Kindle, KOReader and Readwise.
      </p>
      <PasteField onGathered={onGathered} />
    </div>
  );
}
