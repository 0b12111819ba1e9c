// The field to paste a page into. It shows the text of what was copied, and keeps the HTML of it as long as that text stands.
import { useRef, useState } from 'react';
import { Button } from '../../components/button/button.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import type { Gathered } from './gather.ts';
import styles from './paste-field.module.css';
import { gatherPasted, type Pasted, pastedIn } from './pasted.ts';

export function PasteField({ onGathered }: { onGathered: (gathered: Gathered) => void }) {
  const [text, setText] = useState('');
  const pasted = useRef<Pasted>(undefined);
  const read = () => {
    const stands = pasted.current && sameWords(pasted.current.text, text);
    onGathered(gatherPasted(stands && pasted.current ? pasted.current : { text, html: '' }));
  };
  return (
    <div className={styles.paste}>
      <TextField
        label="Or paste the page here"
        lines={4}
        value={text}
        onChange={setText}
        onPaste={(event) => {
          pasted.current = pastedIn(event.clipboardData);
        }}
      />
      <Button isDisabled={!text.trim()} onPress={read}>
        Read the pasted page
      </Button>
    </div>
  );
}

/** A field has its own line ends. */
function sameWords(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
}
