// What could complete the word at the caret of the search box, as far as it is known now.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { defined } from '../../../electron/shared/defined.ts';
import {
  type Completing,
  type Completion,
  completingAt,
  knownCompletions,
  libraryFieldOf,
} from '../../../electron/shared/query-completion.ts';
import { useClient } from '../../state/companion.tsx';

export interface Completions {
  /** None where the caret is in nothing that can be completed. */
  readonly completing: Completing | undefined;
  readonly completions: readonly Completion[];
}

/** @param bookId whose values are meant; none: those of all books. */
export function useCompletions(text: string, caret: number, bookId: string | undefined): Completions {
  const client = useClient();
  const completing = useMemo(() => completingAt(text, caret), [text, caret]);
  const field = completing && libraryFieldOf(completing);
  const begun = completing?.begun ?? '';
  const { data } = useQuery({
    // Below `library`, so that it is asked for again when that changed.
    queryKey: ['library', 'search-values', begun, bookId, field],
    queryFn: ({ signal }) => client.search.values({ ...defined({ bookId }), field: field ?? 'by', begun }, { signal }),
    enabled: field !== undefined,
    // While more is typed, the list stays.
    placeholderData: (before, query) => (query?.queryKey.at(-1) === field ? before : undefined),
    // Tags and notes change without notice.
    staleTime: 0,
  });
  const completions = useMemo(() => {
    if (!completing) return [];
    if (!field) return knownCompletions(completing);
    const values = (data ?? []).filter((value) => value !== begun);
    return values.map((value) => (field === 'lang' ? { value, says: languageSays(value) } : { value }));
  }, [completing, field, data, begun]);
  return { completing, completions };
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

function languageSays(code: string): string {
  return code === 'none' ? 'not known' : (languageNames.of(code) ?? code);
}
