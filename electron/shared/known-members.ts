// Whom a book speaks of: the group's members, and those that only the book's own document knows, as in one that was handed on.
import type { Club } from './club-document.ts';
import type { Member } from './group-model.ts';

/**
 * By name. Name and colour are what the group's list says where it knows the member; what a member made of the book is in the
 * book's document.
 */
export function knownMembers(group: Pick<Club, 'members'>, book: Pick<Club, 'members'>): Member[] {
  const inBook = new Map(book.members.map((member) => [member.id, member]));
  const listed = group.members.map((member) => ({ ...inBook.get(member.id), ...member }));
  const others = book.members.filter(({ id }) => !group.members.some((member) => member.id === id));
  return [...listed, ...others].sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}
