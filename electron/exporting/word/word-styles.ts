// The styles a reader finds in Word’s list and can change in one place. Nothing is formatted past them but single words.
import {
  BorderStyle,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
} from 'docx';
import { FILE_LANGUAGE } from './word-direction.ts';
import { LIST_STEP, QUOTE_STEP, TEXT_WIDTH } from './word-measures.ts';

/** By the ids that Word knows its own by; the rest are ours. */
export type ParagraphStyle =
  | 'Title'
  | `Heading${1 | 2 | 3 | 4 | 5 | 6}`
  | 'Quote'
  | 'ListBullet'
  | 'ListNumber'
  | 'ListContinue'
  | 'Caption'
  | 'Bibliography'
  | 'FootnoteText'
  | 'Header'
  | 'Footer'
  | 'Facts'
  | 'Question'
  | 'Remark'
  | 'Standing'
  | 'Stance'
  | 'Attribution'
  | 'CheckList'
  | 'Code'
  | 'Rule'
  | 'TableText'
  | 'TableHeading'
  | 'AfterTable';

/** Fonts of every Word; other programs have replacements of the same measures. */
const TEXT_FONT = { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Times New Roman' };
const HEADING_FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial' };
export const CODE_FONT = { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Courier New' };
export const ACCENT = '2C5F55';
export const ACCENT_TINT = 'E2EEE9';
export const LINES = 'BFC9C5';
const QUIET = '595959';

const rule = { style: BorderStyle.SINGLE, size: 12, space: 10, color: LINES };
/** A paragraph’s left border is the left one in every script. */
export const ruleAtRight = { left: { style: BorderStyle.NONE, size: 0, color: 'auto' }, right: rule };
/** Set in beside a rule; Word joins the rules of neighbours that stand equally far in. */
const quoted = { indent: { left: QUOTE_STEP, right: QUOTE_STEP }, border: { left: rule } };

function heading(
  size: number,
  spacing: { before: number; after: number },
  color = '1F2A27',
): IBaseParagraphStyleOptions {
  return {
    run: { font: HEADING_FONT, size, bold: true, color },
    paragraph: { spacing: { ...spacing, line: 252 }, keepNext: true, keepLines: true },
  };
}

function style(id: ParagraphStyle, name: string, look: IBaseParagraphStyleOptions): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...look };
}

/** Sizes in half points, spaces in twips. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: TEXT_FONT, size: 22, language: { value: FILE_LANGUAGE } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: HEADING_FONT, size: 52, bold: true, color: ACCENT },
      paragraph: { spacing: { after: 120, line: 240 }, keepNext: true },
    },
    heading1: heading(32, { before: 480, after: 120 }, ACCENT),
    heading2: heading(26, { before: 360, after: 80 }),
    heading3: heading(23, { before: 280, after: 60 }),
    heading4: heading(22, { before: 240, after: 60 }),
    heading5: heading(21, { before: 200, after: 40 }, QUIET),
    heading6: heading(20, { before: 200, after: 40 }, QUIET),
    caption: {
      run: { font: HEADING_FONT, size: 20, color: QUIET },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
    bibliography: {
      quickFormat: true,
      paragraph: { indent: { left: LIST_STEP, hanging: LIST_STEP }, spacing: { after: 80 } },
    },
    hyperlink: { run: { color: ACCENT, underline: {} } },
    footnoteText: {
      run: { size: 18 },
      paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    footnoteTextChar: { run: { size: 18 } },
  },
  paragraphStyles: [
    style('Facts', 'Facts', { run: { font: HEADING_FONT, color: QUIET }, paragraph: { spacing: { after: 40 } } }),
    style('Question', 'Discussion Question', {
      run: { bold: true },
      paragraph: { spacing: { before: 280, after: 60 }, keepNext: true, keepLines: true },
    }),
    style('Remark', 'Discussion Remark', { paragraph: { spacing: { before: 280, after: 60 } } }),
    style('Standing', 'Point Standing', {
      run: { font: HEADING_FONT, size: 19, italics: true, color: QUIET },
      paragraph: { spacing: { after: 80 } },
    }),
    style('Stance', 'Stance', {
      run: { font: HEADING_FONT, size: 20, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 120, after: 20 }, keepNext: true },
    }),
    style('Quote', 'Quote', {
      paragraph: { ...quoted, spacing: { before: 80, after: 60 } },
    }),
    style('Attribution', 'Attribution', {
      basedOn: 'Quote',
      run: { font: HEADING_FONT, size: 19, color: QUIET },
      paragraph: { ...quoted, spacing: { before: 0, after: 160 } },
    }),
    style('ListBullet', 'List Bullet', { paragraph: { spacing: { after: 60 } } }),
    style('ListNumber', 'List Number', { paragraph: { spacing: { after: 60 } } }),
    style('ListContinue', 'List Continue', { paragraph: { indent: { left: LIST_STEP }, spacing: { after: 60 } } }),
    style('CheckList', 'Check List', {
      paragraph: { indent: { left: LIST_STEP, hanging: LIST_STEP }, spacing: { after: 60 } },
    }),
    style('Code', 'Code', {
      run: { font: CODE_FONT, size: 19, noProof: true },
      paragraph: {
        shading: { type: ShadingType.CLEAR, fill: 'F3F5F4' },
        spacing: { before: 80, after: 160, line: 252 },
      },
    }),
    style('Rule', 'Horizontal Rule', {
      run: { size: 8 },
      paragraph: {
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: LINES } },
        spacing: { before: 120, after: 240 },
      },
    }),
    style('TableText', 'Table Text', {
      run: { size: 20 },
      paragraph: { spacing: { before: 30, after: 30, line: 252 } },
    }),
    style('TableHeading', 'Table Heading', {
      basedOn: 'TableText',
      run: { font: HEADING_FONT, size: 20, bold: true },
      paragraph: { keepNext: true },
    }),
    style('AfterTable', 'After Table', { run: { size: 8 }, paragraph: { spacing: { after: 120, line: 240 } } }),
    style('Header', 'header', {
      run: { font: HEADING_FONT, size: 18, color: QUIET },
      paragraph: { spacing: { after: 0 } },
    }),
    style('Footer', 'footer', {
      run: { font: HEADING_FONT, size: 18, color: QUIET },
      paragraph: { spacing: { after: 0 }, rightTabStop: TEXT_WIDTH },
    }),
  ],
  characterStyles: [
    { id: 'InlineCode', name: 'Inline Code', quickFormat: true, run: { font: CODE_FONT, size: 19, noProof: true } },
  ],
};
