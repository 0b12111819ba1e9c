// The annotations against the shapes of the W3C Web Annotation Data Model (Recommendation, 23 February 2017).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { annotationsOf } from '../../../electron/exporting/data/annotations.ts';
import type { Discussion } from '../../../electron/exporting/tree/discussion.ts';
import type { Mark } from '../../../electron/shared/rich-text.ts';
import { hostileDiscussion, hostileGroup } from './hostile-groups.ts';
import { Group, passage, quoting, review } from './reading-group.ts';

/** RFC 3987, as far as ours go: a scheme, and nothing that an IRI must not hold. */
const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i);
const count = z.int().nonnegative();

/** 3.3.5: what an annotation, and a body, can be for. */
const motivation = z.enum(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);
const textualBody = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string(),
  purpose: motivation,
  format: z.literal('text/plain'),
});
/** 4.2.4 and 4.2.5 */
const selector = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
  }),
  z
    .strictObject({ type: z.literal('TextPositionSelector'), start: count, end: count })
    .refine(({ start, end }) => start <= end),
]);
/** 4: exactly one source, described as in 3.2.2; `label` is rdfs:label in the context. */
const target = z.strictObject({
  type: z.literal('SpecificResource'),
  source: z.strictObject({ id: iri, type: z.literal('Text'), label: z.string(), language: z.string().optional() }),
  selector: z.array(selector).min(1).optional(),
});
const annotation = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation,
  creator: z.strictObject({ type: z.literal('Person'), name: z.string() }).optional(),
  created: z.iso.datetime(),
  body: z.array(textualBody).min(1).optional(),
  target,
});
/** 5.1 and 5.2: a page holds at least one annotation. */
const collection = z
  .strictObject({
    '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
    id: iri,
    type: z.literal('AnnotationCollection'),
    label: z.string(),
    total: count,
    first: z
      .strictObject({
        id: iri,
        type: z.literal('AnnotationPage'),
        startIndex: z.literal(0),
        items: z.array(annotation).min(1),
      })
      .optional(),
  })
  .refine(({ total, first }) => total === (first?.items.length ?? 0));

function annotationsIn(discussion: Discussion) {
  return collection.parse(JSON.parse(annotationsOf(discussion))).first?.items ?? [];
}

/** What a program selects that counts characters as the model does. */
function selected(text: string, selectors: z.infer<typeof selector>[] = []): string[] {
  return selectors.map((one) => ('exact' in one ? one.exact : [...text].slice(one.start, one.end).join('')));
}

describe('an annotation', () => {
  it('says who asks what, with which tags, of which words of whose review', () => {
    const group = new Group();
    const url = 'https://www.goodreads.com/review/show/1';
    const source = { format: 'goodreads-html', importId: 'i', url };
    const sarah = group.add(review('😀 They never run.', { language: 'en', source }));
    const marked = group.addPassage(passage('Your souls.', { page: '12' }));
    const evidence = [{ ...quoting(sarah, 'never run'), stance: 'against' as const }, quoting(marked, 'souls')];
    const [ann, tag] = [group.member('Ann'), group.tag('Themes / Fate')];
    const id = group.point('Why?', { tagIds: [tag], evidence }, { createdBy: ann });
    const created = group.sources().club.points[0]?.createdAt;
    const body = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value, format: 'text/plain' });
    expect(annotationsIn(group.discussion())).toEqual([
      {
        id: `urn:commonplace:point:${id}:1`,
        type: 'Annotation',
        motivation: 'questioning',
        creator: { type: 'Person', name: 'Ann' },
        created,
        body: [body('questioning', 'Why?'), body('assessing', 'against'), body('tagging', 'Themes / Fate')],
        target: {
          type: 'SpecificResource',
          source: { id: url, type: 'Text', label: 'Sarah on Never Let Me Go, 16 August 2010', language: 'en' },
          selector: [
            { type: 'TextQuoteSelector', exact: 'never run', prefix: '😀 They ', suffix: '.' },
            // The picture is one character, though two code units.
            { type: 'TextPositionSelector', start: 7, end: 16 },
          ],
        },
      },
      {
        id: `urn:commonplace:point:${id}:2`,
        type: 'Annotation',
        motivation: 'questioning',
        creator: { type: 'Person', name: 'Ann' },
        created,
        body: [body('questioning', 'Why?'), body('tagging', 'Themes / Fate')],
        target: {
          type: 'SpecificResource',
          source: {
            id: 'urn:commonplace:passage:passage',
            type: 'Text',
            label: 'Kazuo Ishiguro, Never Let Me Go, p. 12',
          },
          selector: [
            { type: 'TextQuoteSelector', exact: 'souls', prefix: 'Your ', suffix: '.' },
            { type: 'TextPositionSelector', start: 5, end: 10 },
          ],
        },
      },
    ]);
  });

  it('of a review that is gone still names it, and has the words only', () => {
    const group = new Group();
    group.point('', { kind: 'remark', evidence: [quoting(review('It stayed with me.'), 'stayed')] });
    const [first] = annotationsIn(group.discussion());
    expect(first).toMatchObject({
      motivation: 'highlighting',
      target: {
        source: { id: 'urn:commonplace:review:review' },
        selector: [{ type: 'TextQuoteSelector', exact: 'stayed' }],
      },
    });
    expect(first?.body).toBeUndefined();
    expect(annotationsIn(group.discussion({ audience: 'handout' }))[0]?.target.selector).toBeUndefined();
  });

  it('is none for a point that quotes nothing', () => {
    const group = new Group();
    group.point('Why?');
    expect(annotationsIn(group.discussion())).toEqual([]);
  });

  it('selects its words by position and by quotation alike, whatever the words', () => {
    fc.assert(
      fc.property(hostileGroup, (made) => {
        const [ofReview, ofPassage] = annotationsIn(hostileDiscussion(made));
        expect(selected(made.review, ofReview?.target.selector)).toEqual([made.review, made.review]);
        expect(selected(made.passage, ofPassage?.target.selector)).toEqual([made.passage, made.passage]);
      }),
      { numRuns: 100 },
    );
  });

  it('for a hand-out holds no shielded word, neither in the quotation nor around it', () => {
    const piece = fc.record({ hidden: fc.boolean(), words: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (pieces, from, length) => {
        const marks: Mark[] = [];
        let text = '';
        for (const { hidden, words } of pieces) {
          const start = text.length;
          text += `${hidden ? 'xqz' : '😀pen'} `.repeat(words);
          if (hidden) marks.push({ type: 'spoiler', start, end: text.length });
        }
        const start = from % text.length;
        const words = text
          .slice(start, start + 1 + (length % 40))
          .toWellFormed()
          .replaceAll('\ufffd', '')
          .trim();
        fc.pre(words !== '');
        const group = new Group();
        const sarah = group.add(review(text, { spoiler: 'some', body: { text, marks } }));
        group.point('Why?', { evidence: [quoting(sarah, words)] });
        const json = annotationsOf(group.discussion({ audience: 'handout' }));
        expect(json).not.toMatch(/xqz|xq|qz/);
        const [found] = annotationsIn(group.discussion({ audience: 'handout' }));
        for (const one of selected(text, found?.target.selector)) expect(one).toBe(words);
        const quotes = found?.target.selector?.flatMap((one) => ('exact' in one ? [one] : [])) ?? [];
        for (const { prefix, exact, suffix } of quotes) expect(text).toContain(prefix + exact + suffix);
      }),
    );
  });
});
