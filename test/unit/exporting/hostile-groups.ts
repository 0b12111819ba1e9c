// Reading groups as hostile as words can make them, for the property tests of every format: reviews, tags, points, notes, members
// and meetings whose words look like the formats’ own signs, in any script and direction.
import fc from 'fast-check';
import {
  type Inline,
  type InlineMark,
  type NoteBlock,
  type NoteEmbed,
  replaceEmbeds,
} from '../../../electron/exporting/tree/blocks.ts';
import type { Discussion } from '../../../electron/exporting/tree/discussion.ts';
import type { DiscussionChoice } from '../../../electron/shared/export-model.ts';
import { normaliseText } from '../../../electron/shared/rich-text.ts';
import { namesOfPath } from '../../../electron/shared/tag-tree.ts';
import { Group, neverLetMeGo, passage, quoting, review } from './reading-group.ts';

const fragments = [
  ...'*_#<>[]()`~|\\&!-+=.:;$^%{}"\'/0 1a',
  ...[
    'word',
    'é',
    '本',
    '😀',
    '€',
    'سلام',
    'שָׁלוֹם 12',
    '漢字のルビ',
    '한국어',
    '\u202e',
    '\u200f',
    '\u00a0',
    '\u200b',
    '\u0301',
    '\u3000',
    '“',
    '—',
    '\0',
    '\r\n',
    '\t',
    '\n',
  ],
  ...[
    '\n\n',
    '    ',
    '  \n',
    '\\\n',
    '\n- ',
    '\n+ ',
    '\n1. ',
    '\n23) ',
    '\n> ',
    '\n# ',
    '\n---\n',
    '\n===\n',
    '\n- - -\n',
  ],
  ...[
    '***',
    '**',
    '__',
    '```',
    '~~~',
    '\n```\n',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<script>',
    '<?',
    '<![CDATA[',
    '\n<div>\n',
  ],
  ...['&amp;', '&#35;', '&#x23;', '&copy', '[a](b)', '![a](b)', '[a]: b', '[a][b]', '[^1]', '[[a]]', '<a@b.c>'],
  ...[
    'https://a.b/c_d*e',
    'http://',
    'www.a.b',
    '<https://a.b>',
    '| a |\n|---|',
    '\n:-\n',
    '#tag',
    '==a==',
    '%%a%%',
    '$a$',
  ],
];
const pieces = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...fragments) }, fc.string({ unit: 'binary' })),
  {
    minLength: 1,
    maxLength: 12,
  },
);
/** Any text: what no check has seen yet. */
export const hostile = pieces.map((all) => all.join(''));
/** As the club document and the import keep it: in normal form, with words at both ends. */
export const stored = hostile.map((text) => normaliseText(text).trim()).filter((text) => text !== '');

const mark: fc.Arbitrary<InlineMark> = fc.oneof(
  fc.record({ type: fc.constantFrom('bold', 'italic', 'underline', 'strike', 'code') }),
  fc.record({ type: fc.constant('link'), href: fc.webUrl({ withQueryParameters: true, withFragments: true }) }),
);
const oneOfEach = { maxLength: 3, selector: ({ type }: InlineMark) => type };
const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('text'), text: hostile, marks: fc.uniqueArray(mark, oneOfEach) }),
  },
  fc.constant<Inline>({ type: 'hardBreak' }),
);
const content = fc.array(inline, { minLength: 1, maxLength: 5 });

const cell = fc.array(fc.record({ type: fc.constant('paragraph' as const), content }), { maxLength: 2 });
const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.record({
    type: fc.constant('table' as const),
    hasHeader: fc.boolean(),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
  }),
);

/** Stands for the id of the group’s point or meeting. */
const THERE = 'there';

/** A block of a note, with points and agendas in it that are there or gone. */
export const { block: noteBlock } = fc.letrec<{
  block: NoteBlock;
  blocks: NoteBlock[];
  items: NoteBlock[][];
  checks: { done: boolean; blocks: NoteBlock[] }[];
}>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    fc.record({ type: fc.constant('paragraph'), content }),
    fc.record({ type: fc.constant('heading'), level: fc.integer({ min: 1, max: 6 }), content }),
    fc.record({ type: fc.constant('codeBlock'), language: hostile, text: hostile.map(normaliseText) }),
    fc.constant<NoteBlock>({ type: 'horizontalRule' }),
    fc.record({
      type: fc.constant('embed'),
      embed: fc.record({
        pointId: fc.constantFrom(THERE, 'gone'),
        text: hostile,
        exact: hostile,
        attribution: hostile,
      }),
    }),
    fc.record({
      type: fc.constant('embed'),
      embed: fc.record({ meetingId: fc.constantFrom(THERE, 'gone'), title: hostile }),
    }),
    fc.record({ type: fc.constant('blockquote'), blocks: tie('blocks') }),
    fc.record({ type: fc.constant('bulletList'), items: tie('items') }),
    fc.record({ type: fc.constant('checkList'), items: tie('checks') }),
    table,
    fc.record({ type: fc.constant('orderedList'), start: fc.nat(2_000_000_000), items: tie('items') }),
  ),
  checks: fc.array(fc.record({ done: fc.boolean(), blocks: tie('blocks') }), { minLength: 1, maxLength: 3 }),
  blocks: fc.array(tie('block'), { maxLength: 4, depthIdentifier: 'block' }),
  items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3, depthIdentifier: 'block' }),
}));

/** Cut to what a field takes, without half a character at its end. */
function within(texts: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> {
  return texts.map((text) => text.slice(0, most).toWellFormed().trim()).filter((text) => text !== '');
}

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const tagNames = fc
  .array(within(stored, 60), { minLength: 1, maxLength: 2 })
  .filter((names) => names.every((name) => namesOfPath(name).length === 1));

const agendaItem = fc.record({
  title: within(stored, 200),
  minutes: maybe(fc.nat(90)),
  notes: maybe(stored),
  outcome: maybe(stored),
  done: fc.boolean(),
  remarks: fc.array(stored, { maxLength: 2 }),
});

/** What a hostile group is made of; `groupOf` makes it. */
export const hostileGroup = fc.record({
  title: stored,
  authors: fc.array(stored, { maxLength: 2 }),
  reviewer: stored,
  review: stored,
  /** Whether the review’s words are under the shield. */
  hidden: fc.boolean(),
  language: maybe(fc.constantFrom('en', 'ar', 'he', 'ja', 'zh-Hant')),
  passage: stored,
  chapter: stored,
  tagNames,
  question: stored,
  stance: maybe(fc.constantFrom('for' as const, 'against' as const)),
  place: maybe(fc.oneof(fc.record({ page: fc.integer({ min: 1, max: 900 }) }), fc.record({ part: fc.constant(3) }))),
  noteTitle: within(stored, 200),
  blocks: fc.array(noteBlock, { maxLength: 5 }),
  member: within(stored, 100),
  rating: maybe(fc.integer({ min: 1, max: 10 }).map((halves) => halves / 2)),
  verdict: maybe(within(stored, 200)),
  meetingPlace: within(stored, 100),
  agenda: fc.array(agendaItem, { maxLength: 3 }),
});
export type HostileGroup = typeof hostileGroup extends fc.Arbitrary<infer T> ? T : never;

/** The group, and what its discussion is made with besides: the note’s blocks are not written through an editor. */
export function groupOf(made: HostileGroup) {
  const group = new Group();
  const sarah = group.add(
    review(made.review, {
      reviewer: { name: made.reviewer, isAuthor: false },
      spoiler: made.hidden ? 'whole' : 'none',
      ...(made.language && { language: made.language }),
    }),
  );
  const marked = group.addPassage(passage(made.passage, { chapter: made.chapter, page: '12' }));
  const member = group.member(made.member, { rating: made.rating, verdict: made.verdict });
  const tagIds = made.tagNames.map((name) => group.tag(name));
  const stance = made.stance && { stance: made.stance };
  const pointId = group.point(
    made.question,
    { tagIds, evidence: [{ ...quoting(sarah, made.review), ...stance }, quoting(marked, made.passage)] },
    { createdBy: member, ...(made.place && { place: { ...made.place } }) },
  );
  const items = made.agenda.map(({ remarks, ...item }) => ({
    ...item,
    remarks: remarks.map((text) => ({ text, by: member })),
  }));
  const meetingId = group.meeting({ place: made.meetingPlace, attendees: [member], plannedMinutes: 90 }, [
    { pointId },
    ...items,
  ]);
  const note = group.note(made.noteTitle);
  const { title, authors } = made;
  const id = (there: string, own: string) => (own === THERE ? there : own);
  const blocks = replaceEmbeds(made.blocks, (embed: NoteEmbed): NoteBlock[] => [
    {
      type: 'embed',
      embed:
        'pointId' in embed
          ? { ...embed, pointId: id(pointId, embed.pointId) }
          : { ...embed, meetingId: id(meetingId, embed.meetingId) },
    },
  ]);
  return { group, sources: { book: { ...neverLetMeGo, title, authors }, noteBlocks: new Map([[note, blocks]]) } };
}

/** All of it for the leader, unless a choice says otherwise. */
export function hostileDiscussion(made: HostileGroup, choice: Partial<DiscussionChoice> = {}): Discussion {
  const { group, sources } = groupOf(made);
  return group.discussion(choice, sources);
}
