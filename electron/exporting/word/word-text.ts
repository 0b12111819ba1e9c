// Inline content as runs of Word: the words unaltered, their marks, line breaks, tabs, links, direction and language.
import { ExternalHyperlink, type IRunPropertiesOptions, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Inline, InlineMark, TextSpan } from '../tree/blocks.ts';
import { directed, type RunLanguage } from './word-direction.ts';
import { CODE_FONT } from './word-styles.ts';

/** How the words around stand. */
export interface Setting {
  readonly fromRight: boolean;
  /** English words around names of any script: after one from the right the line goes on from the left. */
  readonly isOurs?: boolean | undefined;
  readonly language?: RunLanguage | undefined;
}

/** Word opens no file with a longer address. */
const LONGEST_ADDRESS = 2000;
/** Without it the digits of a date would go over to the other side of an Arabic name. */
const LEFT_TO_RIGHT_MARK = '\u200e';

/** Plain words as inline content. */
export function words(text: string, ...marks: InlineMark[]): Inline[] {
  return [{ type: 'text', text, marks }];
}

/** Without the characters that XML 1.0 has no way to write, and with one kind of line end. */
export function legal(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}

/** All the text in it, to judge its direction by. */
export function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
}

export function inlineRuns(content: readonly Inline[], setting: Setting): ParagraphChild[] {
  return content.flatMap((inline): ParagraphChild[] => {
    if (inline.type === 'hardBreak') return [new TextRun({ break: 1 })];
    const link = inline.marks.find((mark) => mark.type === 'link');
    const address = link && linkAddress(link.href);
    const children = runs(inline.text, setting, look(inline, address !== undefined));
    return address === undefined ? children : [new ExternalHyperlink({ link: address, children })];
  });
}

function look({ marks }: TextSpan, isLink: boolean): IRunPropertiesOptions {
  const has = (type: InlineMark['type']) => marks.some((mark) => mark.type === type);
  const code = has('code');
  return {
    ...(isLink ? { style: 'Hyperlink' } : code && { style: 'InlineCode' }),
    // A run has one style; in a link the code keeps its letters.
    ...(isLink && code && { font: CODE_FONT }),
    ...(has('bold') && { bold: true }),
    ...(has('italic') && { italics: true }),
    ...(has('underline') && { underline: {} }),
    ...(has('strike') && { strike: true }),
  };
}

/** As few runs as there are lines, tabs and changes of direction. */
function runs(text: string, { fromRight, isOurs, language }: Setting, marked: IRunPropertiesOptions): TextRun[] {
  const made: TextRun[] = [];
  const common = language ? { ...marked, language } : marked;
  for (const [lineNumber, line] of legal(text).split('\n').entries()) {
    if (lineNumber > 0) made.push(new TextRun({ break: 1 }));
    for (const [column, cell] of line.split('\t').entries()) {
      if (column > 0) made.push(new TextRun({ ...common, children: [new Tab()] }));
      for (const [index, piece] of directed(cell, fromRight).entries()) {
        const props = piece.fromRight ? { ...common, rightToLeft: true } : common;
        const lead = isOurs && index > 0 && !piece.fromRight ? LEFT_TO_RIGHT_MARK : '';
        for (const part of withoutPlaceholders(lead + piece.text)) made.push(new TextRun({ ...props, text: part }));
      }
    }
  }
  return made;
}

/** The library takes `{name-0}` within one piece of XML for the place of a list's number, wherever it stands. */
function withoutPlaceholders(text: string): string[] {
  return text.includes('{') ? text.split(/(?<=\{)/) : text === '' ? [] : [text];
}

/**
 * An address as RFC 3986 spells it, since Word calls a file damaged over a character more. None where it is no address, or
 * longer than Word takes.
 */
function linkAddress(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const address = new URL(href).href
    .replace(
      /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g,
      (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
    )
    .replace(/%(?![\da-f]{2})/gi, '%25');
  return address.length > LONGEST_ADDRESS ? undefined : address;
}
