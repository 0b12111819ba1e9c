/** An exported page, opened as whoever was sent it does: axe finds nothing, in light and dark, and its contents lead somewhere. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { htmlOf } from '../../electron/exporting/html/html.ts';
import type { Inline, NoteBlock } from '../../electron/exporting/tree/blocks.ts';
import { Group, neverLetMeGo, passage, quoting, review } from '../unit/exporting/reading-group.ts';
import { axeFindsNothing } from './axe.ts';
import { expect, test } from './fixtures.ts';

const paragraph = (...content: Inline[]): NoteBlock => ({ type: 'paragraph', content });
const text = (words: string, ...marks: Extract<Inline, { type: 'text' }>['marks']): Inline => ({
  type: 'text',
  text: words,
  marks,
});

/** Everything that a page can have. */
function everything(): string {
  const group = new Group();
  const sarah = group.add(
    review('It stayed <with> me.', {
      source: { format: 'goodreads-text', importId: 'i', url: 'https://example.org/1' },
    }),
  );
  const narges = group.add(
    review('این کتاب', { id: 'fa', language: 'fa', reviewer: { name: 'نرگس', isAuthor: false } }),
  );
  const marked = group.addPassage(passage('My name is Kathy H.', { by: 'Ann', page: '3' }));
  const ann = group.member('Ann', { rating: 3.5, verdict: 'Slow, then all at once.' });
  const [memory = '', childhood = ''] = ['memory', 'memory/childhood'].map((name) => group.tag(name));
  const evidence = [
    { ...quoting(sarah, sarah.body.text), stance: 'for' as const },
    { ...quoting(narges, narges.body.text), stance: 'against' as const },
  ];
  group.point('Does she remember?', { tagIds: [memory], evidence }, { createdBy: ann });
  group.point('Where is it?', { kind: 'remark', tagIds: [childhood], evidence: [quoting(marked, marked.text)] });
  group.meeting({ place: 'Library', attendees: [ann], plannedMinutes: 60 }, [
    { title: 'Opening', minutes: 10, notes: 'Ann first.', outcome: 'Liked.', remarks: [{ text: 'Slow.', by: ann }] },
  ]);
  const blocks: NoteBlock[] = [
    { type: 'heading', level: 4, content: [text('To bring')] },
    { type: 'checkList', items: [true, false].map((done) => ({ done, blocks: [paragraph(text('Tea'))] })) },
    { type: 'orderedList', start: 3, items: [[paragraph(text('Third', { type: 'code' }))]] },
    {
      type: 'table',
      hasHeader: true,
      rows: [
        [[paragraph(text('Time'))], []],
        [[paragraph(text('19:00'))], [paragraph(text('Tea'))]],
      ],
    },
    { type: 'codeBlock', text: 'x'.repeat(400) },
    { type: 'blockquote', blocks: [paragraph(text('Said once', { type: 'link', href: 'https://example.org/' }))] },
  ];
  const book = {
    ...neverLetMeGo,
    ratings: { counts: [12, 30, 90, 120, 60] as [number, number, number, number, number] },
  };
  return htmlOf(group.discussion({}, { book, noteBlocks: new Map([[group.note('The evening'), blocks]]) }));
}

test('an exported page leaves axe nothing to find, and leads where it says', async ({ openChromium, dataFolder }) => {
  const path = join(dataFolder, 'page.html');
  await writeFile(path, everything());
  const browser = await openChromium();
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url());
    });
    await page.goto(pathToFileURL(path).href);
    await axeFindsNothing(page, 'browser', colorScheme);
    await page.getByRole('navigation').getByRole('link', { name: 'memory/childhood' }).click();
    await expect(page.getByRole('heading', { name: 'memory/childhood' })).toBeInViewport();
    await page.getByRole('link', { name: /^نرگس/ }).first().click();
    await expect(page.getByRole('listitem').filter({ hasText: /^نرگس/ })).toBeInViewport();
    // Nothing is wider than the page, whatever the size of the window.
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(complaints).toEqual([]);
    await context.close();
  }
});
