// The kept versions of a note: which there are, what they say, keeping one more and bringing one back.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type * as Y from 'yjs';
import { copiedContent } from '../../../electron/shared/note-copy.ts';
import { restoreVersion } from '../../../electron/shared/note-edits.ts';
import type { NoteVersion } from '../../../electron/shared/note-version.ts';
import { Problem } from '../../../electron/shared/problem.ts';
import { sentenceOf } from '../../client.ts';
import { useToast } from '../../components/toast/toast.tsx';
import { useReplica } from '../../state/club.tsx';
import { useClient } from '../../state/companion.tsx';
import { versionInWords } from './version-words.ts';

export function useNoteVersions(noteId: string) {
  const client = useClient();
  const { bookId } = useReplica();
  return useQuery({
    queryKey: ['note-versions', bookId, noteId],
    queryFn: () => client.noteVersions.list({ bookId, noteId }),
    // More are kept while nobody looks.
    staleTime: 0,
  });
}

/** What a version said, as a fragment of a document of its own; or why that cannot be shown, as a sentence. */
export function useVersionContent({ id: versionId }: NoteVersion) {
  const client = useClient();
  const { bookId } = useReplica();
  const { data, error } = useQuery({
    queryKey: ['note-version', bookId, versionId],
    queryFn: () => client.noteVersions.content({ bookId, versionId }),
    structuralSharing: false,
  });
  return useMemo((): { readonly content?: Y.XmlFragment; readonly failure?: string } => {
    if (error) return { failure: sentenceOf(error) };
    if (!data) return {};
    try {
      return { content: copiedContent(data.content) };
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      return { failure: problem.message };
    }
  }, [data, error]);
}

export function useVersionEdits(noteId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const replica = useReplica();
  const toast = useToast();
  const { bookId } = replica;
  const listAgain = () => queries.invalidateQueries({ queryKey: ['note-versions', bookId, noteId] });
  return {
    /** @returns why it was refused, as a sentence; undefined where it is kept. */
    async keep(name: string): Promise<string | undefined> {
      try {
        await client.noteVersions.keep({ bookId, noteId, name });
      } catch (error) {
        return sentenceOf(error);
      }
      await listAgain();
      return undefined;
    },
    /** @returns whether the note is as it was: not where what it says now could not be kept before. */
    async restore(version: NoteVersion, content: Y.XmlFragment): Promise<boolean> {
      try {
        await client.noteVersions.keepNow({ bookId, noteId });
        restoreVersion(replica.editing, noteId, version.title, content);
      } catch (error) {
        toast({ text: error instanceof Problem ? error.message : sentenceOf(error), failed: true });
        return false;
      }
      const takeBack = replica.takingBackLastStep();
      toast({
        text: `Restored ${versionInWords(version, Date.now())}. What the note said before is kept in its history.`,
        action: { label: 'Undo', run: () => void takeBack() },
      });
      void listAgain();
      return true;
    },
  };
}
