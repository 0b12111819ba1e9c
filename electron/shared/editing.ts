// What every change to a club document has in common: who makes it, when, and what an undo of it is called. Each change is one
// transaction, so each is one undo step; ids and times come from the caller.
import * as Y from 'yjs';
import { type Entries, parts } from './club-document.ts';
import type { Member } from './group-model.ts';
import { Problem } from './problem.ts';
import { normaliseText } from './rich-text.ts';

/** Who changes what and when: the doc, a transaction origin (for undo), the time (ISO) and a source of new ids. */
export interface Editing {
  readonly doc: Y.Doc;
  readonly origin: unknown;
  readonly now: () => string;
  readonly newId: () => string;
  /** The member who makes the change, where it is known who sits here. */
  readonly by?: Author | undefined;
}

/** A member as every document that speaks of them knows them. */
export type Author = Pick<Member, 'id' | 'name' | 'colour'>;

/** Under which a transaction's meta says what it did, as `Undo …` goes on: "merge tags". */
const STEP = 'step';
/** An origin that no undo manager follows. */
const SIGNING = 'signing';

/** Of changes inside one another the outermost, of those one after the other the last says what the whole was. */
export function transact<T>(editing: Editing, step: string, change: () => T): T {
  return editing.doc.transact((transaction) => {
    const result = change();
    transaction.meta.set(STEP, step);
    return result;
  }, editing.origin);
}

export function stepOf(transaction: Y.Transaction): string | undefined {
  const step: unknown = transaction.meta.get(STEP);
  return typeof step === 'string' ? step : undefined;
}

/**
 * The id of the member who makes a change, whom the document knows by name from then on. That is nobody's step to undo: to be
 * called before the change's own transaction.
 */
export function signature({ doc, by }: Editing): string | undefined {
  if (by) doc.transact(() => ensureMember(doc, by), SIGNING);
  return by?.id;
}

/** Lets a book's document know a member who is going to be spoken of in it. */
export function ensureMember(doc: Y.Doc, { id, name, colour }: Author): void {
  const { members } = parts(doc);
  const known = members.get(id);
  if (known instanceof Y.Map) setFields(known, { name, colour });
  else members.set(id, newEntry({ name, colour }));
}

/** Writes only what differs: an unchanged value would still cost history and could undo another member's edit. */
export function setChanged<T>(map: Y.Map<T>, key: string, value: T): void {
  if (!alike(map.get(key), value)) map.set(key, value);
}

/** Sets what `fields` has, and takes away what it has as undefined. */
export function setFields(map: Y.Map<unknown>, fields: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) setChanged(map, name, value);
    else if (map.has(name)) map.delete(name);
  }
}

/** A set kept as a map of `true`: adds and takes away what differs. */
export function setMembers(map: Y.Map<unknown>, keys: readonly string[]): void {
  for (const key of map.keys()) if (!keys.includes(key)) map.delete(key);
  for (const key of keys) setChanged(map, key, true);
}

/** A new entry; fields that are undefined are left out. */
export function newEntry(fields: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  return new Y.Map(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** @throws Problem NOT_FOUND where another member deleted it meanwhile */
export function entryOf(entries: Entries, id: string, what: string): Y.Map<unknown> {
  const entry = entries.get(id);
  if (entry instanceof Y.Map) return entry;
  throw new Problem('NOT_FOUND', `This ${what} is no longer there; somebody may have deleted it.`);
}

/** Of a text in one line: no breaks, no doubled spaces. */
export function inOneLine(text: string): string {
  return normaliseText(text).replace(/\s+/g, ' ').trim();
}

/** Why a text is too long for its field, as a sentence; undefined if it is not. */
export function lengthRefusal(what: string, text: string, most: number): string | undefined {
  if (text.length <= most) return undefined;
  return `${what} has at most ${most.toLocaleString('en')} letters; this one has ${text.length.toLocaleString('en')}.`;
}

/** @throws Problem REFUSED where there is a reason */
export function refuse(refusal: string | undefined): void {
  if (refusal !== undefined) throw new Problem('REFUSED', refusal);
}

function alike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  // Plain values, such as a place in the book, are small.
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Y.AbstractType || other instanceof Y.AbstractType) return false;
  return JSON.stringify(one) === JSON.stringify(other);
}
