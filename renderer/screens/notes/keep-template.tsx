// “Keep as template”: what the note says, for other notes of any book to begin with.
import { LayoutTemplate } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { noteContent } from '../../../electron/shared/club-document.ts';
import type { Note } from '../../../electron/shared/club-model.ts';
import { keepAsTemplate, templateNameRefusal } from '../../../electron/shared/note-edits.ts';
import { Button } from '../../components/button/button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import { useToast } from '../../components/toast/toast.tsx';
import { useReplica } from '../../state/club.tsx';
import { useGroupReplica } from '../../state/group.tsx';

export function KeepTemplate({ note }: { note: Note }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="bare" onPress={() => setOpen(true)}>
        <LayoutTemplate aria-hidden="true" /> Keep as template
      </Button>
      {isOpen && <KeepDialog note={note} onClose={() => setOpen(false)} />}
    </>
  );
}

function KeepDialog({ note, onClose }: { note: Note; onClose: () => void }) {
  const { doc } = useReplica();
  const group = useGroupReplica();
  const toast = useToast();
  const formId = useId();
  const [name, setName] = useState(note.title);
  const [refusal, setRefusal] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const refused = templateNameRefusal(group.club.templates, name);
    setRefusal(refused);
    const content = noteContent(doc, note.id);
    if (refused !== undefined || !content) return;
    keepAsTemplate(group.editing, name, content);
    const takeBack = group.takingBackLastStep();
    toast({
      text: `Every book now offers “${name.trim()}” for a new note.`,
      action: { label: 'Undo', run: () => void takeBack() },
    });
    onClose();
  };
  return (
    <Dialog
      title="Keep as a template"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="filled" type="submit" form={formId}>
            Keep template
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TextField
          label="Name"
          autoFocus
          value={name}
          onChange={(typed) => {
            setName(typed);
            setRefusal(undefined);
          }}
          refusal={refusal}
          hint="The note’s words become a template; the note itself stays as it is. What it quotes from this book is left out."
        />
      </form>
    </Dialog>
  );
}
