// What becomes of a book's passages when a source of highlights is read again. Pure.
import { isDeepStrictEqual } from 'node:util';
import type { RewordedText } from '../anchoring/reworded-text.ts';
import type { ImportCounts } from '../shared/import-report.ts';
import type { FoundPassage, Passage } from '../shared/model.ts';
import type { MatchedPassage } from './identity.ts';
import type { MergeOptions } from './merge.ts';

export interface MergedPassages {
  readonly passages: Passage[];
  /** Known passages whose words are others now. */
  readonly reworded: RewordedText[];
  readonly counts: Omit<ImportCounts, 'skipped'>;
}

/** Known passages keep their place and id, and stay when the source no longer has them; new ones follow. */
export function mergePassages(
  known: readonly Passage[],
  matched: readonly MatchedPassage[],
  { bookId, importId, format, newId }: Pick<MergeOptions, 'bookId' | 'importId' | 'format' | 'newId'>,
): MergedPassages {
  const counts = { new: 0, updated: 0, unchanged: 0 };
  const changed = new Map<string, Passage>();
  const added: Passage[] = [];
  for (const { found, known: before } of matched) {
    if (!before) {
      counts.new += 1;
      added.push({ ...found, id: newId(), bookId, source: { ...found.source, format, importId } });
      continue;
    }
    const after = renewed(before, found);
    if (isDeepStrictEqual(after, before)) counts.unchanged += 1;
    else {
      counts.updated += 1;
      changed.set(before.id, { ...after, source: { ...before.source, ...found.source, format, importId } });
    }
  }
  const reworded = known.flatMap((before) => {
    const after = changed.get(before.id);
    return after && after.text !== before.text ? [{ id: after.id, text: after.text, former: before.text }] : [];
  });
  return { passages: [...known.map((passage) => changed.get(passage.id) ?? passage), ...added], reworded, counts };
}

/** What was found wins, and what it lacks stays; but a shorter form that the known words hold is an older one. */
function renewed(before: Passage, found: FoundPassage): Passage {
  const shorter = before.text !== found.text && before.text.includes(found.text);
  return {
    ...before,
    ...found,
    ...(shorter && { text: before.text, ...(before.location !== undefined && { location: before.location }) }),
    tags: found.tags.length ? found.tags : before.tags,
    source: before.source,
  };
}
