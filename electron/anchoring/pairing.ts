// Which word of a text became which word of its successor: one to one, in any order. A plain table of both ways.

export class Pairing {
  readonly #forward: Int32Array;
  readonly #backward: Int32Array;

  constructor(formerCount: number, laterCount: number) {
    this.#forward = new Int32Array(formerCount).fill(-1);
    this.#backward = new Int32Array(laterCount).fill(-1);
  }

  get formerCount(): number {
    return this.#forward.length;
  }

  get laterCount(): number {
    return this.#backward.length;
  }

  /** The later word of this former one. */
  later(former: number): number | undefined {
    return known(this.#forward[former]);
  }

  /** The former word of this later one. */
  former(later: number): number | undefined {
    return known(this.#backward[later]);
  }

  /** Whether neither word has another. */
  isFree(former: number, later: number): boolean {
    return this.#forward[former] === -1 && this.#backward[later] === -1;
  }

  pair(former: number, later: number): void {
    this.#forward[former] = later;
    this.#backward[later] = former;
  }

  part(former: number): void {
    const later = this.later(former);
    if (later === undefined) return;
    this.#forward[former] = -1;
    this.#backward[later] = -1;
  }

  /** The stretches of words that stand one after another in both texts, in the order of the former. */
  blocks(): Block[] {
    const blocks: Block[] = [];
    for (let former = 0; former < this.formerCount; former += 1) {
      const later = this.later(former);
      if (later === undefined) continue;
      const last = blocks.at(-1);
      const follows = last && last.former + last.count === former && last.later + last.count === later;
      if (follows) blocks[blocks.length - 1] = { ...last, count: last.count + 1 };
      else blocks.push({ former, later, count: 1 });
    }
    return blocks;
  }
}

/** Numbers of words, the end not among them. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

/** `count` words from `former` in the one text and from `later` in the other. */
export interface Block {
  readonly former: number;
  readonly later: number;
  readonly count: number;
}

function known(at: number | undefined): number | undefined {
  return at === undefined || at === -1 ? undefined : at;
}
