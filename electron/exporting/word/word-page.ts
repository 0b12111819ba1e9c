// The page around the words: A4, a running title above, and below which copy it is, of which day, and the page’s number.
import { Footer, Header, type ISectionOptions, PageNumber, Tab, TextRun } from 'docx';
import { longDate } from '../../shared/wording.ts';
import type { Discussion } from '../tree/discussion.ts';
import { page } from './word-measures.ts';
import { paragraph } from './word-paragraph.ts';
import { words } from './word-text.ts';

/** As much of a title as stands in a line above the text. */
const LONGEST_TITLE = 80;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export const pageProperties: NonNullable<ISectionOptions['properties']> = {
  titlePage: true,
  page: {
    size: { width: page.width, height: page.height },
    margin: {
      top: page.top,
      bottom: page.bottom,
      left: page.side,
      right: page.side,
      header: page.header,
      footer: page.footer,
    },
  },
};

export function pageHeader(title: string): Header {
  const characters = [...graphemes.segment(title.replace(/\s+/g, ' '))].map(({ segment }) => segment);
  const shown = characters.length > LONGEST_TITLE ? [...characters.slice(0, LONGEST_TITLE), '…'] : characters;
  return new Header({ children: [paragraph(words(shown.join('')), { style: 'Header' })] });
}

/** What only the leader should hold says so on every page. */
export function pageFooter({ audience, date }: Discussion): Footer {
  const copy = audience === 'handout' ? 'Hand-out' : 'Leader’s copy';
  const number = new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [paragraph(words(`${copy}, ${longDate(date)}`), { style: 'Footer' }, number)] });
}
