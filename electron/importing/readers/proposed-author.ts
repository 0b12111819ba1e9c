// Guesses an author's name from the prose of "About the author". A guess only, for the user to confirm; silent when unsure.

const HONORIFIC = /^(?:sir|dame|dr|prof|professor|mr|mrs|ms|rev|reverend)\.?$/i;
const PARTICLE = /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|zu|le|la|bin|al|ibn|el|y|e|af|av)$/;
/** A capital first (`Tolkien`, `Le`, `O’Brien`) or behind a prefix (`d’Arcy`, `al-Aswany`). */
const NAME_WORD = /^(?:\p{Ll}{1,2}['’-])?\p{Lu}[\p{L}\p{M}'’-]*$/u;
/** `J.`, `J.R.R.`, `St.`, `Jr.`: a longer word with a full stop ends a sentence. */
const INITIALS = /^(?:\p{Lu}\.-?)+\p{Lu}?$|^(?:\p{Lu}\.)+\p{Lu}[\p{L}\p{M}'’-]+$|^(?:St|Jr|Sr)\.$/u;
const VERB =
  /^(?:is|was|has|had|lives|lived|writes|wrote|grew|studied|works|worked|holds|won|began|became|received|teaches|taught|published)$/;
/** Capitalised at the start of a sentence, or in a title or award, but no part of a name. */
const NOT_A_NAME =
  /^(?:a|an|the|he|she|they|it|i|we|his|her|their|my|this|that|there|in|on|at|as|by|for|from|with|after|since|when|while|before|during|until|born|raised|originally|currently|librarian|librarian's|librarian’s|note|author|novelist|writer|poet|bestselling|best-selling|award-winning|times|see|also|under|one|both|and)$/i;

/** No longer name is believed; `Gabriel José de la Concordia García Márquez` has seven words. */
const MAX_WORDS = 7;
const MAX_LENGTH = 300;

/**
 * The name that a text about an author opens with: its leading run of capitalised words and particles, honorifics left
 * out, up to a comma, a parenthesis or a verb. `Sir Kazuo Ishiguro (…), OBE, is a …` gives `Kazuo Ishiguro`.
 */
export function proposeAuthor(about: string): string | undefined {
  const words = about.slice(0, MAX_LENGTH).trim().split(/\s+/);
  while (HONORIFIC.test(words[0] ?? '')) words.shift();
  const name: string[] = [];
  for (const word of words) {
    if (VERB.test(word)) return asName(name, 1);
    if (word.startsWith('(')) return asName(name, 2);
    const [bare = '', rest] = word.split(/[,(]/, 2);
    if (NOT_A_NAME.test(bare)) return undefined;
    if (!NAME_WORD.test(bare) && !INITIALS.test(bare) && !(name.length > 0 && PARTICLE.test(bare))) return undefined;
    name.push(bare);
    if (rest !== undefined) return asName(name, 2);
  }
  return undefined;
}

/** A single word is a name only before a verb: `Voltaire was`, but not `London, `. */
function asName(words: readonly string[], atLeast: number): string | undefined {
  const last = words.at(-1);
  if (last === undefined || words.length < atLeast || words.length > MAX_WORDS || PARTICLE.test(last)) return undefined;
  return words.join(' ');
}
