// A shard ready to be asked (see postings.ts): views of the bytes of its file, and which of its documents still count.
import { ENGLISH, stemKey } from './lexicon.ts';
import { FIELDS, type Field, type Shard } from './postings.ts';
import type { ShardArrays } from './shard-file.ts';
import { acceptedEntries } from './term-automaton.ts';
import { openTermDictionary } from './term-dictionary.ts';

export interface OpenShard extends Shard {
  /** What it is made of, for merging. */
  readonly arrays: ShardArrays;
}

export function openShard(arrays: ShardArrays): OpenShard {
  const ids = openTermDictionary(arrays.ids);
  const terms = openTermDictionary(arrays.terms);
  const stems = openTermDictionary(arrays.stems);
  const { stemStarts, stemForms } = arrays;
  const live = new Uint8Array(ids.count).fill(1);
  let liveCount = ids.count;
  const tokenCounts: Record<Field, number> = { body: 0, title: 0 };
  for (const field of FIELDS) tokenCounts[field] = arrays[field].lengths.reduce((sum, length) => sum + length, 0);

  return {
    arrays,
    documentCount: ids.count,
    formCount: terms.count,
    live,
    get liveCount() {
      return liveCount;
    },
    languages: languagesOf(stems),

    idOf: (document) => ids.at(document),
    stampOf: (document) => arrays.stamps[document] ?? Number.NaN,

    postings: (field) => arrays[field],
    tokenCount: (field) => tokenCounts[field],

    termOf: (form) => terms.at(form),
    formsOfTerm: terms.find,
    formsOfPrefix: terms.findPrefix,

    formsOfStem(stemmed, language) {
      const { from, to } = stems.find(stemKey(stemmed, language));
      return stemForms.subarray(stemStarts[from], stemStarts[to]);
    },

    formsOfStemPrefix(prefix, language) {
      const { from, to } = stems.findPrefix(stemKey(prefix, language));
      return stemForms.subarray(stemStarts[from], stemStarts[to]);
    },

    formsAccepted: (automaton) => acceptedEntries(terms, automaton),

    retire(document) {
      if (live[document] !== 1) return;
      live[document] = 0;
      liveCount--;
      for (const field of FIELDS) tokenCounts[field] -= arrays[field].lengths[document] ?? 0;
    },
  };
}

function languagesOf(stems: ReturnType<typeof openTermDictionary>): string[] {
  const languages = new Set([ENGLISH]);
  let entry = 0;
  while (entry < stems.count) {
    const key = stems.at(entry);
    const language = key.slice(0, key.indexOf(':'));
    languages.add(language);
    entry = stems.findPrefix(stemKey('', language)).to;
  }
  return [...languages];
}
