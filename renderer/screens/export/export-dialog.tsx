// Taking the discussion notes out: for whom, about which tags, and exactly the text that will be copied or saved.
import { useState } from 'react';
import { CheckboxGroup, Label, Text } from 'react-aria-components';
import type { Audience } from '../../../electron/shared/contract.ts';
import type { Book } from '../../../electron/shared/model.ts';
import { Button } from '../../components/button/button.tsx';
import { Checkbox } from '../../components/checkbox/checkbox.tsx';
import { Choice, type ChoiceOption } from '../../components/choice/choice.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { TagDot } from '../../components/tag-chip/tag-chip.tsx';
import { useToast } from '../../components/toast/toast.tsx';
import { useClub } from '../../state/club.tsx';
import styles from './export-dialog.module.css';
import { ExportPreview } from './export-preview.tsx';
import { saveFile } from './save-file.ts';
import { useExportedNotes } from './use-exported-notes.ts';

const audiences: readonly ChoiceOption<Audience>[] = [
  { value: 'handout', label: 'Hand-out', says: 'For everyone: spoilers are replaced, private points left out.' },
  { value: 'leader', label: 'Leader’s copy', says: 'Everything, spoilers and private points included.' },
];

export function ExportDialog({ book, onClose }: { book: Book; onClose: () => void }) {
  const { points, notes } = useClub();
  const toast = useToast();
  const [audience, setAudience] = useState<Audience>('handout');
  const [tagIds, setTagIds] = useState<readonly string[]>([]);
  const exported = useExportedNotes(book.id, audience, tagIds);
  const { file, text } = exported;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: 'The notes are copied.' });
    } catch {
      toast({ text: 'The notes could not be copied. Save them as a file instead.', failed: true });
    }
  };

  return (
    <Dialog
      title="Export discussion notes"
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={copy} isDisabled={!file}>
            Copy
          </Button>
          <Button look="filled" onPress={() => file && saveFile(file)} isDisabled={!file}>
            Save file
          </Button>
        </>
      }
    >
      <div className={styles.export}>
        <div className={styles.options}>
          <Choice layout="column" label="For whom" value={audience} onChange={setAudience} options={audiences} />
          <TagFilter chosen={tagIds} onChange={setTagIds} />
        </div>
        <div className={styles.result}>
          {!points.length && !notes.length && (
            <p className={styles.hint}>
              There are no points and notes yet. Select words in a review to make a point, or write a note: both will be
              in this file, points by tag with their quotations.
            </p>
          )}
          <ExportPreview exported={exported} />
        </div>
      </div>
    </Dialog>
  );
}

interface TagFilterProps {
  readonly chosen: readonly string[];
  readonly onChange: (tagIds: readonly string[]) => void;
}

function TagFilter({ chosen, onChange }: TagFilterProps) {
  const { tags } = useClub();
  if (!tags.length) return null;
  return (
    <CheckboxGroup className={styles.tags ?? ''} value={[...chosen]} onChange={onChange}>
      <Label className={styles.label ?? ''}>Only points with</Label>
      {tags.map((tag) => (
        <Checkbox key={tag.id} value={tag.id}>
          <TagDot colour={tag.colour} /> <span dir="auto">{tag.name}</span>
        </Checkbox>
      ))}
      <Text slot="description" className={styles.quiet ?? ''}>
        {chosen.length ? 'Notes are always in it.' : 'None chosen: all points are in it.'}
      </Text>
    </CheckboxGroup>
  );
}
