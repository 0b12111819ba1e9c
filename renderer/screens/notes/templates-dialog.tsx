// The group's own templates: renaming and deleting them.
import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { Note } from '../../../electron/shared/club-model.ts';
import { templateNameRefusal } from '../../../electron/shared/note-edits.ts';
import { Button } from '../../components/button/button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { useGroup, useGroupReplica } from '../../state/group.tsx';
import { useUndoCommands } from '../../state/undo-commands.ts';
import { FieldInPlace } from '../meeting/field-in-place.tsx';
import styles from './templates-dialog.module.css';
import { useTemplateEdits } from './use-templates.ts';

export function TemplatesDialog({ onClose }: { onClose: () => void }) {
  const { templates } = useGroup();
  const list = useRef<HTMLUListElement>(null);
  useUndoCommands(useGroupReplica());
  return (
    <Dialog
      title="Your group’s templates"
      onClose={onClose}
      actions={
        <Button look="filled" onPress={onClose}>
          Done
        </Button>
      }
    >
      <p className={styles.what}>
        Every book offers these for a new note. To add one, open a note and choose “Keep as template” below it.
      </p>
      {templates.length === 0 && <p>There is none at the moment.</p>}
      <ul ref={list} tabIndex={-1} className={styles.templates} aria-label="Templates">
        {templates.map((template) => (
          <TemplateRow key={template.id} template={template} onRemoved={() => list.current?.focus()} />
        ))}
      </ul>
    </Dialog>
  );
}

function TemplateRow({ template, onRemoved }: { template: Note; onRemoved: () => void }) {
  const { templates } = useGroup();
  const edits = useTemplateEdits();
  const { id, title } = template;
  return (
    <li className={styles.template}>
      <FieldInPlace
        label="Name"
        id={`template ${id}`}
        value={title}
        refusal={(name) => templateNameRefusal(templates, name, id)}
        onSave={(name) => edits.rename(id, name)}
      />
      <Button
        look="bare"
        aria-label={`Delete template: ${title}`}
        onPress={() => {
          edits.remove(template);
          // The button that was pressed goes with its row.
          onRemoved();
        }}
      >
        <Trash2 aria-hidden="true" />
      </Button>
    </li>
  );
}
