// What can be asked in the search box, by examples that work as they stand.

export interface QueryExample {
  readonly text: string;
  readonly says: string;
}

export const queryExamples: readonly { readonly name: string; readonly examples: readonly QueryExample[] }[] = [
  {
    name: 'Words',
    examples: [
      { text: 'memory childhood', says: 'both words, in any order and any form' },
      { text: '“the first time”', says: 'these words, one after the other' },
      { text: '-film', says: 'without this word' },
      { text: 'friend OR friendship', says: 'one of them, or both' },
      { text: 'hum*', says: 'every word that begins so; *hood and h*man, too' },
      { text: 'ishigro~', says: 'with a slip in the spelling; ~2 for two' },
    ],
  },
  {
    name: 'What is known of a text',
    examples: [
      { text: 'by:Anna', says: 'who wrote or marked it' },
      { text: 'title:go', says: 'a word of the title of a book or note' },
      { text: 'tag:memory', says: 'tagged by your group; -tag: leaves out' },
      { text: 'rating:>=4', says: 'four stars or more; rating:none without any' },
      { text: 'year:2008..2012', says: 'written in these years' },
      { text: 'lang:fr', says: 'in a language: en, fr, de, fa …' },
      { text: 'is:unread', says: 'or is:starred, is:tagged, is:spoiler' },
      { text: 'in:points', says: 'or in:reviews, in:passages, in:notes, in:meetings, in:book' },
      { text: 'words:>500', says: 'longer than 500 words' },
    ],
  },
];
