// However hostile the words: a Word file holds them all, in their order, and in a hand-out none that the shield hides.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Discussion, Source } from '../../../electron/exporting/tree/discussion.ts';
import { attributionOf } from '../../../electron/exporting/tree/wording.ts';
import { wordOf } from '../../../electron/exporting/word/word.ts';
import { normaliseText } from '../../../electron/shared/rich-text.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { hostileDiscussion, hostileGroup } from './hostile-groups.ts';
import { type OpenedWord, openedWord, shownIn } from './opened-word.ts';
import { collapsed } from './parsed-markdown.ts';
import { Group, quoting, review } from './reading-group.ts';
import { type Said, saidIn } from './said-in.ts';

/** What XML cannot hold, and the mark that keeps a date on its side of a name. */
const unseen = /[\ufffe\uffff\u200e]/g;
const read = (text: string) => collapsed(normaliseText(text).replace(unseen, ''));

/** The document’s words; those of its footnotes, header and footer are beside them. */
function wordsIn({ at }: OpenedWord): string {
  return read(shownIn(at('word/document.xml')));
}

/** What is said, with what only this format says: the table’s caption, and addresses to be read on paper. */
function wordsOf(discussion: Discussion): string {
  const said = saidIn({ ...discussion, sources: [] });
  const table = discussion.histogram ? said.findIndex(({ is }) => is === 'table') : 0;
  const sources = discussion.sources.length > 0 ? ['Sources', ...discussion.sources.map(listed)] : [];
  return read(
    [
      ...said.slice(0, table).map(wordsOfOne),
      discussion.histogram ? 'How readers rated it' : '',
      ...said.slice(table).map(wordsOfOne),
      ...sources,
    ].join('\n'),
  );
}

function wordsOfOne(said: Said): string {
  if ('text' in said) return said.text;
  if (said.is !== 'item') return '';
  // Word counts and marks by itself, as far as it can count.
  if (typeof said.marker === 'number') return said.marker > 32_767 ? `${said.marker}.` : '';
  return { done: '☒', 'to do': '☐', bullet: '' }[said.marker];
}

function listed(source: Source): string {
  if ('writer' in source) {
    const { writer, book, highlightedBy, title } = source;
    const by = highlightedBy ? ` (marked by ${highlightedBy})` : '';
    return `${writer === book ? '' : `${writer}, `}${book}${by}${title ? `, ${title}` : ''}`;
  }
  return [attributionOf(source), source.title, source.url].filter(Boolean).join(', ');
}

const audience = fc.constantFrom('handout' as const, 'leader' as const);

describe('whatever people wrote', () => {
  it('is what the document says, word for word', () =>
    fc.assert(
      fc.asyncProperty(hostileGroup, audience, async (made, audience) => {
        const discussion = hostileDiscussion(made, { audience });
        expect(wordsIn(openedWord(await wordOf(discussion)))).toBe(wordsOf(discussion));
      }),
      { numRuns: 60 },
    ));

  it('is in no part of a hand-out where the shield hides it or it is private', () =>
    fc.assert(
      fc.asyncProperty(hostileGroup, async (made) => {
        const secrets = ['Zugvogel', 'Nachtigall'];
        const group = new Group();
        const start = made.review.length + 1;
        const marks = [{ type: 'spoiler' as const, start, end: start + 'Zugvogel'.length }];
        const text = `${made.review} Zugvogel ${made.passage}`;
        const sarah = group.add(
          review(text, { reviewer: { name: made.reviewer, isAuthor: false }, body: { text, marks } }),
        );
        group.point(made.question, { evidence: [quoting(sarah, text)] });
        group.point('Nachtigall', { evidence: [quoting(sarah, text)] }, { private: true });
        const open = openedWord(await wordOf(group.discussion({ audience: 'handout' })));
        const found = [...open.parts].filter(([, part]) =>
          secrets.some((secret) => JSON.stringify(part).includes(secret)),
        );
        expect(found).toEqual([]);
        expect(wordsIn(open)).toContain('(spoiler)');
      }),
      { numRuns: 25 },
    ));
});

const run = promisify(execFile);

/** The file’s text as LibreOffice has it. */
async function byLibreOffice(bytes: Uint8Array): Promise<string> {
  const folder = await temporaryFolder();
  const path = join(folder, 'discussion.docx');
  await writeFile(path, bytes);
  // A profile of its own: it refuses to share the one of a window that is open.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, path]);
  return (await readFile(join(folder, 'discussion.txt'), 'utf8')).replace(/^\ufeff/, '');
}

/** Where no other program is installed, as the standard has it. */
async function byTheStandard(bytes: Uint8Array): Promise<string> {
  return shownIn(openedWord(bytes).at('word/document.xml'));
}

const isInstalled = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);
const readElsewhere = isInstalled ? byLibreOffice : byTheStandard;

describe('another program', () => {
  it('reads the same words in the same order', { timeout: 120_000 }, async () => {
    const group = new Group();
    const sarah = group.add(review('Why do they never run?\nNobody says.\n\n“Fear” & <hope>.', { language: 'en' }));
    const sara = group.add(
      review('چرا آنها هرگز فرار نمی‌کنند؟ در سال 2010 خواندم.', {
        id: 'fa',
        language: 'fa',
        reviewer: { name: 'سارا', isAuthor: false },
      }),
    );
    const ming = group.add(
      review('他们为什么从不逃跑?', { id: 'zh', language: 'zh', reviewer: { name: '李明', isAuthor: false } }),
    );
    const ann = group.member('Ann', { rating: 4.5, verdict: 'Quiet horror 😱.' });
    const id = group.point('Why do they stay?', {
      evidence: [
        { ...quoting(sarah, sarah.body.text), stance: 'for' },
        quoting(sara, sara.body.text),
        quoting(ming, ming.body.text),
      ],
    });
    group.meeting({ place: 'Ann’s kitchen', attendees: [ann] }, [
      { pointId: id },
      { title: 'Next book', outcome: 'Pachinko' },
    ]);
    const text = (words: string) => [
      { type: 'paragraph' as const, content: [{ type: 'text' as const, text: words, marks: [] }] },
    ];
    const note = group.note('Opening talk');
    const discussion = group.discussion(
      {},
      {
        noteBlocks: new Map([
          [
            note,
            [
              {
                type: 'heading',
                level: 1,
                content: [{ type: 'text', text: 'How it begins', marks: [{ type: 'bold' }] }],
              },
              { type: 'checkList', items: [{ done: true, blocks: text('Book the room') }] },
              {
                type: 'table',
                hasHeader: true,
                rows: [
                  [text('Chapter'), text('Who')],
                  [text('One'), text('Kathy')],
                ],
              },
              { type: 'codeBlock', text: '{default-bullet-numbering-0}' },
            ],
          ],
        ]),
      },
    );
    const seen = read(await readElsewhere(await wordOf(discussion)));
    let from = 0;
    for (const said of saidIn(discussion)) {
      for (const line of ('text' in said ? said.text : '').split('\n').map(read)) {
        const at = seen.indexOf(line, from);
        expect([line, at]).not.toEqual([line, -1]);
        from = at + line.length;
      }
    }
  });
});
