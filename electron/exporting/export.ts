// From a request to a file: builds the discussion tree and has the asked format's writer write it.
import type { ExportedFile, ExportRequest } from '../shared/contract.ts';
import { type DiscussionInput, discussionTree } from './discussion.ts';
import { fileName } from './file-name.ts';
import { markdownOf } from './markdown.ts';

/** All that a book's discussion is made from; what is chosen of it comes with the request. */
export type ExportSources = Omit<DiscussionInput, 'audience' | 'tagIds'>;

/** The discussion of `sources.book` for the requested audience, as a file to save under the given name. */
export function exportDiscussion(request: ExportRequest, sources: ExportSources): ExportedFile {
  const { audience, tagIds } = request;
  const discussion = discussionTree({ ...sources, audience, ...(tagIds && { tagIds }) });
  switch (request.format) {
    case 'md':
      return {
        // By its name too a hand-out can be told from what only the leader should hold.
        name: fileName(sources.book.title, audience === 'handout' ? 'hand-out' : 'discussion notes', 'md'),
        mediaType: 'text/markdown',
        bytes: new TextEncoder().encode(markdownOf(discussion)),
      };
    default:
      return request.format satisfies never;
  }
}
