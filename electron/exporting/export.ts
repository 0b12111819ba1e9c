// From a request to a file: has the asked format's writer write the discussion, or the book's data.
import type { ExportedFile, NotesRequest } from '../shared/contract.ts';
import { type CommonplaceData, toCommonplaceCsv, toCommonplaceJson } from './commonplace-data.ts';
import { type DiscussionInput, discussionTree } from './discussion.ts';
import { fileName } from './file-name.ts';
import { markdownOf } from './markdown.ts';

/** All that a book's discussion is made from; what is chosen of it comes with the request. */
export type ExportSources = Omit<DiscussionInput, 'audience' | 'tagIds'>;

/** The discussion of `sources.book` for the requested audience, as a Markdown file to save under the given name. */
export function exportDiscussion({ audience, tagIds }: NotesRequest, sources: ExportSources): ExportedFile {
  const discussion = discussionTree({ ...sources, audience, ...(tagIds && { tagIds }) });
  // By its name too a hand-out can be told from what only the leader should hold.
  const what = audience === 'handout' ? 'hand-out' : 'discussion notes';
  return file(fileName(sources.book.title, what, 'md'), 'text/markdown', markdownOf(discussion));
}

/** All that is known of a book, and all that readers wrote about it and marked in it, as JSON. */
export function exportJson(data: CommonplaceData): ExportedFile {
  return file(fileName(data.book.title, 'all data', 'json'), 'application/json', toCommonplaceJson(data));
}

/** A book's reviews as a table. */
export function exportCsv(data: CommonplaceData): ExportedFile {
  return file(fileName(data.book.title, 'reviews', 'csv'), 'text/csv', toCommonplaceCsv(data));
}

function file(name: string, mediaType: string, text: string): ExportedFile {
  return { name, mediaType, bytes: new TextEncoder().encode(text) };
}
