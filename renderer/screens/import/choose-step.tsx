// Step one: a file, dropped or chosen, or a pasted page. Dropping is the whole window's affair (use-file-drop.ts).
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button/button.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import { pastedPage } from '../../shell/use-file-drop.ts';
import { keyLabel } from '../../state/keys.ts';
import styles from './choose-step.module.css';
import { useFocusAtFirst } from './step-head.tsx';

export function ChooseStep({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const [pasted, setPasted] = useState('');
  const input = useFocusAtFirst<HTMLInputElement>();
  return (
    <div className={styles.step}>
      <label className={styles.drop}>
        <FileDown aria-hidden="true" />
        <b>Drop a file here, or choose one</b>
        <span>A saved Goodreads page, or a member’s own export; several at once if you like</span>
        <input
          ref={input}
          type="file"
          multiple
          accept=".txt,.text,.htm,.html,.mhtml,.mht,.csv,.tsv,.json,text/*,application/json"
          onChange={(event) => onFiles([...(event.target.files ?? [])])}
        />
      </label>
      <p className={styles.how}>
        How to get a page: open the book on Goodreads and scroll until its reviews show; then save the page (
        {keyLabel('mod+s')}) and drop the file, or select all ({keyLabel('mod+a')}), copy ({keyLabel('mod+c')}) and
        paste it here. Saved pages know more: stars, likes, inline spoilers. Exports of Goodreads, StoryGraph,
        LibraryThing, BookWyrm and Hardcover can be read as well.
      </p>
      <TextField label="Or paste the page here" lines={5} value={pasted} onChange={setPasted} />
      <div className={styles.paste}>
        <Button isDisabled={!pasted.trim()} onPress={() => onFiles([pastedPage(pasted)])}>
          Read the pasted page
        </Button>
      </div>
    </div>
  );
}
