// The changes a member can make to the group's tags. What a field refuses is said in a sentence before anything is changed.
import * as Y from 'yjs';
import { parts, readClub } from './club-document.ts';
import { MAX_TAG_DESCRIPTION, MAX_TAG_NAME, type Tag, type TagColour, tagColours } from './club-model.ts';
import {
  type Editing,
  entryOf,
  inOneLine,
  lengthRefusal,
  newEntry,
  refuse,
  setChanged,
  setFields,
  transact,
} from './editing.ts';
import { normaliseText } from './rich-text.ts';
import { namesOfPath, TAG_PATH_SEPARATOR, tagNamed, tagNameKey } from './tag-tree.ts';

export interface TagDraft {
  readonly name: string;
  /** The least used one where left out. */
  readonly colour?: TagColour | undefined;
  readonly description?: string | undefined;
  /** The tag it is to stand below. */
  readonly parentId?: string | undefined;
}

/** Why a tag of this name cannot be, as a sentence for its field; undefined if it can. */
export function tagNameRefusal(name: string): string | undefined {
  if (!name.trim()) return 'A tag needs a name.';
  if (name.trim().length > MAX_TAG_NAME) return `A tag’s name has at most ${MAX_TAG_NAME} letters.`;
  if (name.includes(TAG_PATH_SEPARATOR))
    return '“ / ” stands between a tag and one below it, so a name cannot hold it.';
  return undefined;
}

/**
 * Why the tag cannot be so among the others, as a sentence for the field of its name; undefined if it can.
 * @param tagId of the tag that is to become so; none for a new one
 */
export function tagRefusal(tags: readonly Tag[], { name, parentId }: TagDraft, tagId?: string): string | undefined {
  const tidy = inOneLine(name);
  const refusal = tagNameRefusal(tidy);
  if (refusal) return refusal;
  const parent = tags.find(({ id }) => id === parentId);
  const taken = tags.find(
    (tag) => tag.id !== tagId && tag.parentId === parentId && tagNameKey(tag.name) === tagNameKey(tidy),
  );
  if (taken) {
    const where = parent ? `Below “${parent.name}” there` : 'There';
    return `${where} is already a tag “${taken.name}”. Choose another name, or merge the two.`;
  }
  if (tagId !== undefined && parentId !== undefined && isWithin(tags, parentId, tagId)) {
    return 'A tag cannot stand below itself. Choose another place for it.';
  }
  return undefined;
}

/** Whether a tag is another one, or stands somewhere below it. */
export function isWithin(tags: readonly Tag[], tagId: string, aboveId: string): boolean {
  const parents = new Map(tags.map(({ id, parentId }) => [id, parentId]));
  for (let at: string | undefined = tagId; at !== undefined; at = parents.get(at)) if (at === aboveId) return true;
  return false;
}

/** @returns the new tag's id. @throws Problem REFUSED for what tagRefusal refuses, or too long a description. */
export function addTag(editing: Editing, draft: TagDraft): string {
  const { tags } = readClub(editing.doc);
  refuse(tagRefusal(tags, draft));
  const id = editing.newId();
  transact(editing, 'add tag', () => {
    parts(editing.doc).tags.set(
      id,
      newEntry({
        name: inOneLine(draft.name),
        colour: draft.colour ?? leastUsedColour(tags.map(({ colour }) => colour)),
        description: checkedDescription(draft.description),
        parentId: draft.parentId,
      }),
    );
  });
  return id;
}

/**
 * The id of the tag that is named so (see tagNamed): by a name alone wherever it stands, or as `parent / child`. What there is not
 * yet is made, in one step.
 * @throws Problem REFUSED for what tagPathRefusal refuses.
 */
export function ensureTag(editing: Editing, path: string): string {
  refuse(tagPathRefusal(path));
  const tags = () => readClub(editing.doc).tags;
  const known = tagNamed(tags(), path);
  if (known) return known.id;
  const [first = '', ...below] = namesOfPath(path);
  return transact(editing, 'add tag', () => {
    let at = tagNamed(tags(), first)?.id ?? addTag(editing, { name: first });
    for (const name of below) {
      const key = tagNameKey(name);
      const there = tags().find((tag) => tag.parentId === at && tagNameKey(tag.name) === key);
      at = there?.id ?? addTag(editing, { name, parentId: at });
    }
    return at;
  });
}

/** Why no tag can be named so, as a sentence for the field of its name; `parent / child` names two. */
export function tagPathRefusal(path: string): string | undefined {
  const names = namesOfPath(path);
  return names.length ? names.map(tagNameRefusal).find(Boolean) : tagNameRefusal('');
}

/**
 * Changes what `change` has. @throws Problem NOT_FOUND if the tag is gone; REFUSED for what tagRefusal refuses, or too long a
 * description.
 */
export function updateTag(editing: Editing, tagId: string, change: Partial<TagDraft>): void {
  const entry = entryOf(parts(editing.doc).tags, tagId, 'tag');
  const { tags } = readClub(editing.doc);
  const before = tags.find(({ id }) => id === tagId);
  if (before) refuse(tagRefusal(tags, { ...before, ...change }, tagId));
  const { name, description, ...rest } = change;
  const fields = {
    ...rest,
    ...(name !== undefined && { name: inOneLine(name) }),
    ...('description' in change && { description: checkedDescription(description) }),
  };
  transact(editing, 'change tag', () => setFields(entry, fields));
}

/** Points that have one of the tags have `into` instead, tags below them stand below it. @throws Problem NOT_FOUND if `into` is gone. */
export function mergeTags(editing: Editing, tagIds: readonly string[], into: string): void {
  const { tags, points } = parts(editing.doc);
  entryOf(tags, into, 'tag');
  const gone = tagIds.filter((id) => id !== into && tags.has(id));
  if (gone.length === 0) return;
  const above = readClub(editing.doc).tags.find(({ id }) => id === into)?.parentId;
  transact(editing, gone.length === 1 ? 'merge two tags' : 'merge tags', () => {
    for (const map of tagMapsOf(points)) {
      if (!gone.some((id) => map.has(id))) continue;
      for (const id of gone) map.delete(id);
      setChanged(map, into, true);
    }
    // It may stand below one that goes: then where that stood.
    const target = tags.get(into);
    if (target && above !== undefined && gone.includes(above)) {
      setFields(target, { parentId: firstKept(editing, above, gone) });
    }
    for (const [id, tag] of tags) {
      const parent = tag instanceof Y.Map ? tag.get('parentId') : undefined;
      if (id !== into && typeof parent === 'string' && gone.includes(parent)) setChanged(tag, 'parentId', into);
    }
    for (const id of gone) tags.delete(id);
  });
}

/** Points lose the tag, and stay; tags below it move up to where it stood. */
export function removeTag(editing: Editing, tagId: string): void {
  const { tags, points } = parts(editing.doc);
  const parentId = readClub(editing.doc).tags.find(({ id }) => id === tagId)?.parentId;
  transact(editing, 'delete tag', () => {
    for (const map of tagMapsOf(points)) if (map.has(tagId)) map.delete(tagId);
    for (const tag of tags.values()) {
      if (tag instanceof Y.Map && tag.get('parentId') === tagId) setFields(tag, { parentId });
    }
    tags.delete(tagId);
  });
}

/** Gives tags to all these points, and takes others away; points that have gone meanwhile are passed over. */
export function retagPoints(
  editing: Editing,
  pointIds: readonly string[],
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): void {
  const { points } = parts(editing.doc);
  transact(editing, pointIds.length === 1 ? 'tag point' : `tag ${pointIds.length} points`, () => {
    for (const id of pointIds) {
      const point = points.get(id);
      const map = point instanceof Y.Map ? point.get('tags') : undefined;
      if (!(point instanceof Y.Map && map instanceof Y.Map)) continue;
      const before = [...map.keys()];
      const after = [...before.filter((tagId) => !remove.includes(tagId)), ...add];
      if (before.length === new Set(after).size && before.every((tagId) => after.includes(tagId))) continue;
      for (const tagId of before) if (!after.includes(tagId)) map.delete(tagId);
      for (const tagId of add) setChanged(map, tagId, true);
      point.set('updatedAt', editing.now());
    }
  });
}

/** What a group most often wants to begin with. */
export const starterTags = ['themes', 'characters', 'style', 'ethics', 'for the group', 'disagree'] as const;

/** Adds those of the names that there is no tag of yet, in one step. */
export function addStarterTags(editing: Editing, names: readonly string[] = starterTags): void {
  transact(editing, 'add starter tags', () => {
    for (const name of names) ensureTag(editing, name);
  });
}

function* tagMapsOf(points: ReturnType<typeof parts>['points']): Generator<Y.Map<unknown>> {
  for (const point of points.values()) {
    // What another version wrote need not be a map.
    const tags = point instanceof Y.Map ? point.get('tags') : undefined;
    if (tags instanceof Y.Map) yield tags;
  }
}

function firstKept(editing: Editing, tagId: string, gone: readonly string[]): string | undefined {
  const parents = new Map(readClub(editing.doc).tags.map(({ id, parentId }) => [id, parentId]));
  let at: string | undefined = tagId;
  while (at !== undefined && gone.includes(at)) at = parents.get(at);
  return at;
}

/** Why a tag cannot be described so, as a sentence for its field; undefined if it can. */
export function tagDescriptionRefusal(description: string): string | undefined {
  return lengthRefusal('A tag’s description', normaliseText(description).trim(), MAX_TAG_DESCRIPTION);
}

function checkedDescription(description: string | undefined): string | undefined {
  refuse(tagDescriptionRefusal(description ?? ''));
  return normaliseText(description ?? '').trim() || undefined;
}

function leastUsedColour(used: readonly TagColour[]): TagColour {
  const uses = (colour: TagColour) => used.filter((other) => other === colour).length;
  return tagColours.toSorted((a, b) => uses(a) - uses(b))[0] ?? '1';
}
