import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../electron/importing/language.ts';

const english =
  'A quiet novel about weather and memory, and about who keeps the keeper when nobody is left to hear it.';
const persian = 'کتابی آرام درباره‌ی تنهایی و یاد، و این که هر روز یک خط درباره‌ی باد و کشتی‌ها می‌نویسد.';

describe('detectLanguage', () => {
  it.each([
    ['en', english],
    ['fa', persian],
    ['ro', 'Recitesc, așadar, cartea aceasta și mi se pare și acum foarte bună, deși finalul mi-a plăcut mai puțin.'],
    ['de', 'Ein stilles Buch über das Wetter, die Erinnerung und darüber, was ein Versprechen wert ist.'],
    ['pt', 'Um livro calmo sobre o tempo e a memória, e não consegui parar de ler até ao fim.'],
    ['zh', '这本书讲述了一位灯塔看守人的故事，非常感人。'],
    ['ja', 'とても静かで美しい物語でした。'],
    ['el', 'Ένα ήσυχο βιβλίο για τη μνήμη και τη θάλασσα.'],
  ])('knows %s', async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });

  it.each([
    '',
    '5/5',
    'Great book!',
    '❤️❤️❤️',
    '3 stars',
    '12345 67890 12345 67890 12345 67890',
    'https://example.org/a/very/long/address/of/a/page',
  ])('says nothing of too little: %s', async (text) => {
    expect(await detectLanguage(text)).toBeUndefined();
  });

  it('says nothing of languages the detector cannot tell from their twins', async () => {
    const indonesian = 'Saya sangat suka novel ini karena ceritanya mengharukan dan tokohnya terasa hidup sekali.';
    const serbianInLatin = 'Knjiga mi se veoma dopala i preporučujem je svima koji vole more i tišinu svetionika.';
    expect(await detectLanguage(indonesian)).toBeUndefined();
    expect(await detectLanguage(serbianInLatin)).toBeUndefined();
  });

  it('gives the language that most of a mixed text is in', async () => {
    expect(await detectLanguage(`${english}\n\n${english}\n\n${english}\n\n${persian}`)).toBe('en');
    expect(await detectLanguage(`${english}\n\n${persian}\n\n${persian}\n\n${persian}`)).toBe('fa');
  });
});
