// Words to stems, language by language, with lunr's English stemmer and those of lunr-languages. One way for index and query.
import lunr from 'lunr';
import ar from 'lunr-languages/lunr.ar.js';
import da from 'lunr-languages/lunr.da.js';
import de from 'lunr-languages/lunr.de.js';
import el from 'lunr-languages/lunr.el.js';
import es from 'lunr-languages/lunr.es.js';
import fi from 'lunr-languages/lunr.fi.js';
import fr from 'lunr-languages/lunr.fr.js';
import hu from 'lunr-languages/lunr.hu.js';
import it from 'lunr-languages/lunr.it.js';
import nl from 'lunr-languages/lunr.nl.js';
import no from 'lunr-languages/lunr.no.js';
import pl from 'lunr-languages/lunr.pl.js';
import pt from 'lunr-languages/lunr.pt.js';
import ro from 'lunr-languages/lunr.ro.js';
import ru from 'lunr-languages/lunr.ru.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import sv from 'lunr-languages/lunr.sv.js';
import tr from 'lunr-languages/lunr.tr.js';
import { fold, spell } from './analysis.ts';

type Stem = (token: lunr.Token) => lunr.Token;

const plugins = { ar, da, de, el, es, fi, fr, hu, it, nl, no, pl, pt, ro, ru, sv, tr };
stemmerSupport(lunr);
for (const plugin of Object.values(plugins)) plugin(lunr);
// Each plugin hangs its parts on lunr under its language's name.
const installed = lunr as unknown as Record<keyof typeof plugins, { readonly stemmer: Stem }>;

const stemmers = new Map<string, Stem>([['en', lunr.stemmer]]);
for (const language of Object.keys(plugins) as (keyof typeof plugins)[]) {
  stemmers.set(language, installed[language].stemmer);
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

/** The words of a book's reviews in its languages fit; a stranger's endless text does not eat the memory. */
const MEMORY_LIMIT = 200_000;
const known = new Map<string, Map<string, string>>();

/**
 * The language whose stemmer serves `tag`: `en`, `ro`, … or `''` where none does and words stand for themselves.
 * @param tag BCP 47; English is assumed where it is unknown.
 */
export function stemmingLanguage(tag: string | undefined): string {
  const language = tag?.split('-', 1)[0]?.toLowerCase() ?? 'en';
  // The Norwegian stemmer is written for Bokmål and does for Nynorsk.
  if (language === 'nb' || language === 'nn') return 'no';
  return stemmers.has(language) ? language : '';
}

/**
 * The folded stem of a word. Stemmers need the accents (French é is not e to them), so the word is stemmed as it is
 * written and its stem folded; a word typed without accents may miss its stem, but never its surface form.
 * @param word as it stands in the text
 * @param language from `stemmingLanguage`
 */
export function stem(word: string, language: string): string {
  let memory = known.get(language);
  if (!memory || memory.size >= MEMORY_LIMIT) {
    memory = new Map();
    known.set(language, memory);
  }
  let stemmed = memory.get(word);
  if (stemmed === undefined) {
    stemmed = stemAfresh(word, language);
    memory.set(word, stemmed);
  }
  return stemmed;
}

function stemAfresh(word: string, language: string): string {
  const stemmer = stemmers.get(language);
  if (!stemmer) return fold(word);
  const spelt = spell(word)
    .replace(elisions.get(language) ?? '', '')
    .replaceAll("'", '');
  const ready = rewritten.get(language)?.(spelt) ?? spelt;
  // A stemmer may leave nothing of a word that is all ending; then the word stands for itself.
  return fold(stemmer(new lunr.Token(ready, {})).toString()) || fold(word);
}
