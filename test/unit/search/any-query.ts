// Query texts for property tests: every piece of the language, in any order and state of disrepair.
import fc from 'fast-check';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.string({ maxLength: 4 }),
  fc.constantFrom(
    '(',
    ')',
    '-',
    '-(',
    '"',
    '“',
    '”',
    '*',
    '~',
    '~2',
    ' OR ',
    ' AND ',
    'OR',
    ' ',
    '\n',
    ':',
    '..',
    '>=',
  ),
  fc.constantFrom(
    'by:',
    'title:',
    'tag:',
    'rating:',
    'year:',
    'lang:',
    'is:',
    'in:',
    'words:',
    'foo:',
    'none',
    'fa',
    '4',
  ),
  fc.constantFrom('unread', 'reviews', 'human', 'humanity', 'Ishiguro’s', 'کتاب', '記憶について', 'heart-breaking'),
);

export const anyQueryText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
