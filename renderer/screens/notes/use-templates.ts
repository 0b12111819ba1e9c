// What a note can begin with: the built-in templates, filled in for the open book, and the group's own, which every book shows.
import { noteContent } from '../../../electron/shared/club-document.ts';
import type { Note } from '../../../electron/shared/club-model.ts';
import { removeTemplate, renameTemplate } from '../../../electron/shared/note-edits.ts';
import { localDay } from '../../../electron/shared/wording.ts';
import { useToast } from '../../components/toast/toast.tsx';
import { useClub } from '../../state/club.tsx';
import { useGroup, useGroupReplica } from '../../state/group.tsx';
import { useMembers } from '../../state/members.ts';
import { builtInTemplates } from './built-in-templates.ts';
import { useNoteEdits } from './use-note-edits.ts';

export interface Template {
  readonly id: string;
  readonly name: string;
  /** Makes a note that begins with it. @returns the note's id */
  readonly begin: () => string;
}

/** @param bookTitle none where the notes belong to no book */
export function useTemplates(bookTitle: string | undefined): {
  readonly builtIn: readonly Template[];
  readonly own: readonly Template[];
} {
  const { createWith } = useNoteEdits();
  const { meetings } = useClub();
  const members = useMembers();
  const { templates } = useGroup();
  const { doc } = useGroupReplica();
  return {
    builtIn: builtInTemplates.map(({ id, name, title, content, meetingFor }) => ({
      id,
      name,
      begin: () => {
        const today = localDay(new Date().toISOString());
        const facts = { bookTitle, members, meeting: meetingFor(meetings, today) };
        return createWith(title(facts), content(facts));
      },
    })),
    own: templates.map(({ id, title }) => ({
      id,
      name: title,
      begin: () => createWith(title, noteContent(doc, id) ?? []),
    })),
  };
}

export function useTemplateEdits() {
  const { editing, takingBackLastStep } = useGroupReplica();
  const toast = useToast();
  return {
    /** @throws Problem for what templateNameRefusal refuses. */
    rename: (templateId: string, name: string) => renameTemplate(editing, templateId, name),
    remove({ id, title }: Note): void {
      removeTemplate(editing, id);
      const takeBack = takingBackLastStep();
      toast({
        text: `Template “${title}” deleted. Notes that began with it stay.`,
        action: { label: 'Undo', run: () => void takeBack() },
      });
    },
  };
}
