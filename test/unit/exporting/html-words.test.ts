// However hostile the words: an independent parser gives them all back in order, and a validator finds nothing to say of the file.
import fc from 'fast-check';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../electron/exporting/html/html.ts';
import type { Discussion } from '../../../electron/exporting/tree/discussion.ts';
import { normaliseText } from '../../../electron/shared/rich-text.ts';
import { hostile, hostileDiscussion, hostileGroup } from './hostile-groups.ts';
import { attribute, type HtmlTag, parsedHtml, wordsIn } from './parsed-html.ts';
import { collapsed } from './parsed-markdown.ts';
import { Group, quoting, review } from './reading-group.ts';
import { type Said, saidIn } from './said-in.ts';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      'heading-level': 'error',
      // The book is called what it is called.
      'long-title': 'off',
      // Spaces at the end of a line are somebody's words too.
      'no-trailing-whitespace': 'off',
    },
  }),
);

/** What only this format says besides: the way through it, and the picture of the table beside it. */
function isOfTheFormat(tag: HtmlTag): boolean {
  return (
    ['nav', 'svg'].includes(tag.tagName) ||
    attribute(tag, 'class') === 'edition' ||
    (tag.tagName === 'figcaption' && wordsIn(tag) === 'How readers rated it')
  );
}

function wordsOf(discussion: Discussion): string {
  return collapsed(saidIn(discussion).map(wordsOfOne).join(' '));
}

function wordsOfOne(said: Said): string {
  if ('text' in said) return normaliseText(said.text);
  if (said.is !== 'item') return '';
  return said.marker === 'done' ? '☑' : said.marker === 'to do' ? '☐' : '';
}

const audience = fc.constantFrom('handout' as const, 'leader' as const);

describe('whatever people wrote', () => {
  it('is what a browser’s parser shows, word for word', () => {
    fc.assert(
      fc.property(hostileGroup, audience, (made, audience) => {
        const discussion = hostileDiscussion(made, { audience });
        expect(wordsIn(parsedHtml(htmlOf(discussion)).body, isOfTheFormat)).toBe(wordsOf(discussion));
      }),
      { numRuns: 100 },
    );
  });

  it('leaves a file of which a validator says nothing', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGroup, audience, async (made, audience) => {
        const { results } = await validator.validateString(htmlOf(hostileDiscussion(made, { audience })));
        expect(
          results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is in no hand-out where the shield hides it', () => {
    const secret = fc.stringMatching(/^[bcdfghjklm]{9,12}$/);
    fc.assert(
      fc.property(hostile, secret, hostile, (before, hidden, after) => {
        const group = new Group();
        const text = normaliseText(`a ${before} ${hidden} ${after} z`);
        const start = text.indexOf(hidden);
        const marks = [{ type: 'spoiler' as const, start, end: start + hidden.length }];
        const some = group.add(review(text, { id: 'some', spoiler: 'some', body: { text, marks } }));
        const whole = group.add(review(text, { id: 'whole', spoiler: 'whole' }));
        const evidence = [quoting(some, text), quoting(whole, hidden), quoting(some, hidden)];
        const pointId = group.point('What of it?', { evidence });
        group.meeting({}, [{ pointId }]);
        const kept = (id: string) => ({ pointId: id, text: '', exact: hidden, attribution: '— Sarah' });
        const blocks = [pointId, 'gone'].map((id) => ({ type: 'embed' as const, embed: kept(id) }));
        const noteBlocks = new Map([[group.note('Of it'), blocks]]);
        expect(htmlOf(group.discussion({ audience: 'leader' }, { noteBlocks }))).toContain(hidden);
        expect(htmlOf(group.discussion({ audience: 'handout' }, { noteBlocks }))).not.toContain(hidden);
      }),
    );
  });
});
