// Lists of Word: how each level is marked and set, and what stands before an item’s first words.
import { LevelFormat, type NumberingDefinition } from 'docx';
import { LIST_STEP } from './word-measures.ts';

/** Word knows nine levels; what is deeper is set in further under the marker of the last. */
export const DEEPEST_LEVEL = 8;
/** The largest number Word counts from. */
const LAST_START = 32_767;

const bullets = ['•', '–', '▪'];

/** What begins an item: Word’s own counting, or plain words before a tab. */
export type Marker =
  | { readonly type: 'bullet' }
  | { readonly type: 'number'; readonly list: NumberingDefinition; readonly instance: number }
  | { readonly type: 'words'; readonly words: string };

/** What an item still has before it until its first paragraph takes it. */
export class PendingMarker {
  #marker: Marker | undefined;

  constructor(marker: Marker) {
    this.#marker = marker;
  }

  get isPending(): boolean {
    return this.#marker !== undefined;
  }

  /** Once only. */
  take(): Marker | undefined {
    const marker = this.#marker;
    this.#marker = undefined;
    return marker;
  }
}

export const bulletList: NumberingDefinition = {
  reference: 'bullets',
  levels: levels(LevelFormat.BULLET, (level) => bullets[level % bullets.length] ?? '•', 1),
};

/** Counts the lists of one document: each begins anew. */
export class NumberedLists {
  readonly #definitions = new Map<number, NumberingDefinition>();
  #made = 0;

  /** The markers of a new list, by the item’s place in it. */
  markers(start: number): (index: number) => Marker {
    if (start > LAST_START) return (index) => ({ type: 'words', words: `${start + index}.` });
    const list = this.#definitions.get(start) ?? numberedFrom(start);
    this.#definitions.set(start, list);
    this.#made += 1;
    const instance = this.#made;
    return () => ({ type: 'number', list, instance });
  }
}

function numberedFrom(start: number): NumberingDefinition {
  return { reference: `numbers-${start}`, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start) };
}

function levels(format: 'bullet' | 'decimal', text: (level: number) => string, start: number) {
  return Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => ({
    level,
    format,
    text: text(level),
    start,
    style: { paragraph: { indent: { left: (level + 1) * LIST_STEP, hanging: LIST_STEP } } },
  }));
}
