// Which forms of a shard a sought word matches, how well each, and what their postings say: documents, counts, positions.
import { formsOfClause } from './clause-forms.ts';
import { FIELDS, type Field, type FormRange, type PostingLists, type Shard } from './postings.ts';
import { EXACT, type SoughtWord } from './word-clauses.ts';

/** The forms that a word matches, ascending, and how well each. */
export interface WordForms {
  readonly forms: Uint32Array;
  readonly qualities: Uint8Array;
  /** Where they count: the word may be sought in one field only. */
  readonly fields: readonly Field[];
}

export const NO_FORMS: WordForms = { forms: new Uint32Array(0), qualities: new Uint8Array(0), fields: [] };

/** Positions in one field by document: those of `d` are `positions[starts[d]]` up to `positions[starts[d + 1]]`, ascending. */
export interface Positions {
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
}

export function formsOfWord(shard: Shard, { clauses }: SoughtWord): WordForms {
  const noted = openNotes(shard.formCount);
  for (const clause of clauses) {
    for (const found of formsOfClause(shard, clause)) {
      if ('from' in found) noted.range(found, clause.boost);
      else noted.list(found, clause.boost);
    }
  }
  return { ...noted.forms(), fields: FIELDS.filter((field) => clauses[0]?.fields.includes(field)) };
}

/** Forms as they are found, the better ones last: a beginning of one letter may have a quarter of all forms. */
function openNotes(formCount: number) {
  const qualities = new Uint8Array(formCount);
  let count = 0;
  let lowest = formCount;
  let highest = -1;

  function note(form: number, quality: number): void {
    if (qualities[form] === 0) count++;
    qualities[form] = quality;
    if (form < lowest) lowest = form;
    if (form > highest) highest = form;
  }

  return {
    range({ from, to }: FormRange, quality: number): void {
      for (let form = from; form < to; form++) note(form, quality);
    },
    list(forms: Uint32Array, quality: number): void {
      for (let index = 0; index < forms.length; index++) note(forms[index] ?? 0, quality);
    },
    forms() {
      const forms = new Uint32Array(count);
      const own = new Uint8Array(count);
      let at = 0;
      for (let form = lowest; form <= highest; form++) {
        if (qualities[form] === 0) continue;
        forms[at] = form;
        own[at++] = qualities[form] ?? 0;
      }
      return { forms, qualities: own };
    },
  };
}

/** Those that are what was typed. */
export function exactForms({ forms, qualities, fields }: WordForms): WordForms {
  const own = forms.filter((_, index) => qualities[index] === EXACT);
  return { forms: own, qualities: new Uint8Array(own.length).fill(EXACT), fields };
}

/** 1 for each document, live or not, that holds one of the forms where they count. */
export function documentsOf(shard: Shard, { forms, fields }: WordForms): Uint8Array {
  const marks = new Uint8Array(shard.documentCount);
  for (const field of fields) {
    const { starts, documents } = shard.postings(field);
    for (let index = 0; index < forms.length; index++) {
      const form = forms[index] ?? 0;
      const end = starts[form + 1] ?? 0;
      for (let posting = starts[form] ?? 0; posting < end; posting++) marks[documents[posting] ?? 0] = 1;
    }
  }
  return marks;
}

/** Where the forms stand in those documents that `wanted` marks with 1. */
export function positionsOf(
  shard: Shard,
  field: Field,
  { forms: all, fields }: WordForms,
  wanted: Uint8Array,
): Positions {
  const forms = fields.includes(field) ? all : NO_FORMS.forms;
  if (forms.length === 0) return { starts: new Uint32Array(wanted.length + 1), positions: new Uint32Array(0) };
  const lists = shard.postings(field);
  const { documents, positionStarts, positions: kept } = lists;
  const starts = countPositions(lists, forms, wanted);
  const positions = new Uint32Array(starts[wanted.length] ?? 0);
  const next = starts.slice();
  for (let index = 0; index < forms.length; index++) {
    const form = forms[index] ?? 0;
    const end = lists.starts[form + 1] ?? 0;
    for (let posting = lists.starts[form] ?? 0; posting < end; posting++) {
      const document = documents[posting] ?? 0;
      if (wanted[document] !== 1) continue;
      let to = next[document] ?? 0;
      const last = positionStarts[posting + 1] ?? 0;
      for (let at = positionStarts[posting] ?? 0; at < last; at++) positions[to++] = kept[at] ?? 0;
      next[document] = to;
    }
  }
  if (forms.length > 1) {
    for (let document = 0; document < wanted.length; document++) {
      const [from, to] = [starts[document] ?? 0, starts[document + 1] ?? 0];
      if (to - from > 1) positions.subarray(from, to).sort();
    }
  }
  return { starts, positions };
}

function countPositions(
  { starts: first, documents, positionStarts }: PostingLists,
  forms: Uint32Array,
  wanted: Uint8Array,
): Uint32Array {
  const starts = new Uint32Array(wanted.length + 1);
  for (let index = 0; index < forms.length; index++) {
    const form = forms[index] ?? 0;
    const end = first[form + 1] ?? 0;
    for (let posting = first[form] ?? 0; posting < end; posting++) {
      const document = documents[posting] ?? 0;
      if (wanted[document] !== 1) continue;
      const count = (positionStarts[posting + 1] ?? 0) - (positionStarts[posting] ?? 0);
      starts[document + 1] = (starts[document + 1] ?? 0) + count;
    }
  }
  for (let document = 0; document < wanted.length; document++) {
    starts[document + 1] = (starts[document + 1] ?? 0) + (starts[document] ?? 0);
  }
  return starts;
}
