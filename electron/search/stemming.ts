// Words to stems, language by language, with lunr's English stemmer and those of lunr-languages. One way for index and query.
import { createRequire } from 'node:module';
import lunr from 'lunr';
import { fold, spell } from './analysis.ts';

type Stem = (token: lunr.Token) => lunr.Token;

type Plugin = (to: typeof lunr) => void;

// Loaded when first needed: nobody's library is in all languages, and to load them takes longer than to read the index back.
const load = createRequire(import.meta.url);
const plugins = {
  ar: (): Plugin => load('lunr-languages/lunr.ar.js'),
  da: (): Plugin => load('lunr-languages/lunr.da.js'),
  de: (): Plugin => load('lunr-languages/lunr.de.js'),
  el: (): Plugin => load('lunr-languages/lunr.el.js'),
  es: (): Plugin => load('lunr-languages/lunr.es.js'),
  fi: (): Plugin => load('lunr-languages/lunr.fi.js'),
  fr: (): Plugin => load('lunr-languages/lunr.fr.js'),
  hu: (): Plugin => load('lunr-languages/lunr.hu.js'),
  it: (): Plugin => load('lunr-languages/lunr.it.js'),
  nl: (): Plugin => load('lunr-languages/lunr.nl.js'),
  no: (): Plugin => load('lunr-languages/lunr.no.js'),
  pl: (): Plugin => load('lunr-languages/lunr.pl.js'),
  pt: (): Plugin => load('lunr-languages/lunr.pt.js'),
  ro: (): Plugin => load('lunr-languages/lunr.ro.js'),
  ru: (): Plugin => load('lunr-languages/lunr.ru.js'),
  sv: (): Plugin => load('lunr-languages/lunr.sv.js'),
  tr: (): Plugin => load('lunr-languages/lunr.tr.js'),
};
// Each plugin hangs its parts on lunr under its language's name.
const installed = lunr as unknown as Partial<Record<keyof typeof plugins, { readonly stemmer: Stem }>>;

function isPlugin(language: string): language is keyof typeof plugins {
  return Object.hasOwn(plugins, language);
}

function stemmerOf(language: string): Stem | undefined {
  if (language === 'en') return lunr.stemmer;
  if (!isPlugin(language)) return undefined;
  if (!installed[language]) {
    const stemmerSupport: Plugin = load('lunr-languages/lunr.stemmer.support.js');
    stemmerSupport(lunr);
    plugins[language]()(lunr);
  }
  return installed[language]?.stemmer;
}

// The Greek stemmer knows capitals without accents only, the Romanian one the cedilla letters of old code pages only.
const CEDILLAS = new Map([
  ['ș', 'ş'],
  ['ț', 'ţ'],
]);
const rewritten = new Map<string, (word: string) => string>([
  ['el', (word) => fold(word).toUpperCase()],
  ['ro', (word) => word.replace(/[șț]/g, (letter) => CEDILLAS.get(letter) ?? letter)],
]);

// l’homme is homme, dell’amore is amore: an article or pronoun that lost its vowel is not part of the word.
const elisions = new Map([
  ['fr', /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)'(?=.)/u],
  ['it', /^(?:[cdlmnstv]|gl|un|quest|quell|(?:d|n|c)?ell|a?gl|all|dall|sull|coll|degl|negl|dagl|sugl)'(?=.)/u],
]);

/**
 * The language whose stemmer serves `tag`: `en`, `ro`, … or `''` where none does and words stand for themselves.
 * @param tag BCP 47; English is assumed where it is unknown.
 */
export function stemmingLanguage(tag: string | undefined): string {
  const language = tag?.split('-', 1)[0]?.toLowerCase() ?? 'en';
  // The Norwegian stemmer is written for Bokmål and does for Nynorsk.
  if (language === 'nb' || language === 'nn') return 'no';
  return language === 'en' || isPlugin(language) ? language : '';
}

/**
 * The folded stem of a word. Stemmers need the accents (French é is not e to them), so the word is stemmed as it is
 * written and its stem folded; a word typed without accents may miss its stem, but never its surface form.
 * @param word as it stands in the text
 * @param language from `stemmingLanguage`
 */
export function stem(word: string, language: string): string {
  const stemmer = stemmerOf(language);
  if (!stemmer) return fold(word);
  const spelt = spell(word)
    .replace(elisions.get(language) ?? '', '')
    .replaceAll("'", '');
  const ready = rewritten.get(language)?.(spelt) ?? spelt;
  // A stemmer may leave nothing of a word that is all ending; then the word stands for itself.
  return fold(stemmer(new lunr.Token(ready, {})).toString()) || fold(word);
}
