import { describe, expect, it } from 'vitest';
import { proposeAuthor } from '../../../../electron/importing/readers/proposed-author.ts';

describe('proposeAuthor', () => {
  it.each([
    ['Dr. Imogen Vale (イモジェン) is a novelist.', 'Imogen Vale'],
    ['Sir Anders Holm (アンダース), OBE, FRSL is a novelist.', 'Anders Holm'],
    ['Dame Prof. Ada Crane, DBE, was born in Hull.', 'Ada Crane'],
    ['Ludwig van der Meer lives in Delft.', 'Ludwig van der Meer'],
    ['Nuria de la Fuente is a poet.', 'Nuria de la Fuente'],
    ['Youssef bin al-Hadi has written six books.', 'Youssef bin al-Hadi'],
    ['J.R. Thorn wrote at night.', 'J.R. Thorn'],
    ['Ada K. Le Roux, born Adela Roux, is…', 'Ada K. Le Roux'],
    ['Siobhan O’Hara(1901) was a', 'Siobhan O’Hara'],
    ['Valtora was the pen name of a harbour pilot.', 'Valtora'],
    ['Ștefania Mureș is a novelist.', 'Ștefania Mureș'],
  ])('takes the name from “%s”', (about, name) => {
    expect(proposeAuthor(about)).toBe(name);
  });

  it.each([
    '',
    'Librarian Note: There is more than one author by this name.',
    'Born in 1950, she grew up in Hull.',
    'In London, England, 1950, he was born.',
    'He is a novelist.',
    'New York Times bestselling author Ada Crane is back.',
    'Award-winning author Ada Crane is back.',
    'Ada Crane.',
    'Ada Crane. She writes.',
    'A retired pilot, she writes.',
    'Ada Crane and Anders Holm are a couple.',
    'Hull, where she lives, is cold.',
    '村上 is a novelist.',
    'One Two Three Four Five Six Seven Eight is a novelist.',
    'Ludwig van is unfinished.',
    '__proto__ is a word.',
  ])('proposes nobody from “%s”', (about) => {
    expect(proposeAuthor(about)).toBeUndefined();
  });
});
