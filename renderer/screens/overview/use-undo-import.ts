// Undoing an import from its report, and what is said of it: a refusal stays in the report, a book that went with it can come back.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportRecord } from '../../../electron/shared/import-report.ts';
import { sentenceOf } from '../../client.ts';
import { useToast } from '../../components/toast/toast.tsx';
import { useClient } from '../../state/companion.tsx';

export function useUndoImport({ id: importId, bookId, report }: ImportRecord, onUndone: () => void) {
  const client = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  const [undoing, setUndoing] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  async function restore(): Promise<void> {
    try {
      const { title } = await client.library.restore({ bookId });
      await queries.invalidateQueries({ queryKey: ['library'] });
      toast({ text: `“${title}” is back.` });
    } catch (error) {
      toast({ text: sentenceOf(error), failed: true });
    }
  }

  async function undo(): Promise<void> {
    setUndoing(true);
    setRefusal(undefined);
    try {
      await client.imports.undo({ bookId, importId });
      const stillThere = (await client.library.list()).some(({ book }) => book.id === bookId);
      onUndone();
      toast(
        stillThere
          ? { text: `The import of “${report.file}” is undone.` }
          : {
              text: `The import of “${report.file}” is undone, and the book it brought is removed.`,
              action: { label: 'Bring back', run: () => void restore() },
            },
      );
      await queries.invalidateQueries({ queryKey: ['library'] });
    } catch (error) {
      setRefusal(sentenceOf(error));
    } finally {
      setUndoing(false);
    }
  }

  return { undo: () => void undo(), undoing, refusal };
}
