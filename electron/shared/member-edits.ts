// The changes to the group's list of members, and to what each made of a book.
import { parts, readClub } from './club-document.ts';
import { type TagColour, tagColours } from './club-model.ts';
import {
  type Author,
  type Editing,
  ensureMember,
  entryOf,
  inOneLine,
  lengthRefusal,
  newEntry,
  refuse,
  setFields,
  transact,
} from './editing.ts';
import { MAX_MEMBER_NAME, MAX_VERDICT, type Member } from './group-model.ts';

/** Why a member cannot have this name, as a sentence for its field. @param memberId of the member who is to have it; none for a new one */
export function memberNameRefusal(members: readonly Member[], name: string, memberId?: string): string | undefined {
  const tidy = inOneLine(name);
  if (!tidy) return 'A member needs a name.';
  const same = members.find(
    (member) => member.id !== memberId && member.name.toLocaleLowerCase() === tidy.toLocaleLowerCase(),
  );
  if (same) return `There is already a member “${same.name}”. Add an initial, so that both can be told apart.`;
  return lengthRefusal('A member’s name', tidy, MAX_MEMBER_NAME);
}

/** @returns the new member's id. @throws Problem REFUSED for what memberNameRefusal refuses. */
export function addMember(
  editing: Editing,
  { name, colour }: { readonly name: string; readonly colour?: TagColour },
): string {
  const { members } = readClub(editing.doc);
  refuse(memberNameRefusal(members, name));
  const id = editing.newId();
  const uses = (each: TagColour) => members.filter((member) => member.colour === each).length;
  const free = tagColours.toSorted((a, b) => uses(a) - uses(b))[0] ?? '1';
  transact(editing, 'add member', () => {
    parts(editing.doc).members.set(id, newEntry({ name: inOneLine(name), colour: colour ?? free }));
  });
  return id;
}

/** @throws Problem NOT_FOUND if the member is gone; REFUSED for what memberNameRefusal refuses. */
export function updateMember(
  editing: Editing,
  memberId: string,
  change: { readonly name?: string; readonly colour?: TagColour },
): void {
  const entry = entryOf(parts(editing.doc).members, memberId, 'member');
  if (change.name !== undefined) refuse(memberNameRefusal(readClub(editing.doc).members, change.name, memberId));
  const { name, ...rest } = change;
  transact(editing, 'change member', () =>
    setFields(entry, { ...rest, ...(name !== undefined && { name: inOneLine(name) }) }),
  );
}

/** What was made by the member stays, and still says by whom in the books where they spoke. */
export function removeMember(editing: Editing, memberId: string): void {
  transact(editing, 'remove member', () => parts(editing.doc).members.delete(memberId));
}

export type Reading = Pick<Member, 'readTo' | 'rating' | 'verdict'>;

/** Why a verdict cannot be kept, as a sentence for its field; undefined where it can. */
export function verdictRefusal(verdict: string): string | undefined {
  return lengthRefusal('A verdict', inOneLine(verdict), MAX_VERDICT);
}

/**
 * Writes into a book's document what a member made of it: what `change` has, and takes away what it has as undefined.
 * @param member as the group's list has them: the book keeps name and colour beside
 * @throws Problem REFUSED for too long a verdict.
 */
export function setReading(
  editing: Editing,
  member: Author,
  change: { readonly [Field in keyof Reading]?: Reading[Field] | undefined },
): void {
  refuse(verdictRefusal(change.verdict ?? ''));
  const verdict = inOneLine(change.verdict ?? '') || undefined;
  const fields = { ...change, ...('verdict' in change && { verdict }) };
  transact(editing, 'change what a member made of the book', () => {
    ensureMember(editing.doc, member);
    setFields(entryOf(parts(editing.doc).members, member.id, 'member'), fields);
  });
}
