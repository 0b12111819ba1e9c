// Whether plain text is Markdown. Rather too strict: prose that only looks a little like it must come in as it is. Pure.

/** A line's beginning. Deeper in, text is indented prose as likely as anything. */
const BEGIN = '^ {0,3}';

const signs: readonly RegExp[] = [
  new RegExp(`${BEGIN}#{1,6} +\\S`, 'm'),
  // A check list, even of one item.
  new RegExp(`${BEGIN}[-*+] \\[[ xX]\\] +\\S`, 'm'),
  new RegExp(`${BEGIN}> ?\\S`, 'm'),
  new RegExp(`${BEGIN}(\`{3,}|~{3,})[^\\n\`]{0,40}\\n[\\s\\S]*?\\n {0,3}\\1`, 'm'),
  // A table: a row with a bar, and below it dashes with bars.
  new RegExp(`${BEGIN}[^\\n]{0,2000}\\|[^\\n]{0,2000}\\n {0,3}(?:\\|? *:?-+:? *)+\\| *(?::?-+:? *)?$`, 'm'),
  // A list has two items; one line may begin with a dash, or a year, for other reasons. Between them, what belongs to the first.
  new RegExp(`${BEGIN}([-*+]) +\\S[^\\n]*\\n(?:(?: {2,}\\S[^\\n]*)?\\n){0,20}? {0,3}\\1 +\\S`, 'm'),
  new RegExp(`${BEGIN}1([.)]) +\\S[^\\n]*\\n(?:(?: {2,}\\S[^\\n]*)?\\n){0,20}? {0,3}2\\1 +\\S`, 'm'),
  /(\*\*|__)(?=[^\s*_])[^*_\n]{0,500}(?<=[^\s*_])\1/,
  // Emphasis: not in 5*3*2, nor in snake_case_names.
  /(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])[^*_\n]{0,500}(?<=[^\s*_])\1(?![\p{L}\p{N}*_])/u,
  /~~(?=\S)[^~\n]{1,500}(?<=\S)~~/,
  /(?<!`)`[^`\n]{1,500}`(?!`)/,
  /\[[^[\]\n]{1,500}\]\(https?:\/\/[^\s()]{1,2000}\)/i,
];

export function isMarkdown(text: string): boolean {
  const lines = text.replace(/\r\n?/g, '\n');
  return signs.some((sign) => sign.test(lines));
}
