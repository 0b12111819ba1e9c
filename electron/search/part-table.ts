// Pieces of text to numbers: a hash table that compares characters where they stand, for a piece is looked up for every word of
// every review, and cutting a string out of the text each time would take longer than all else.

/** Of a slot: hash, value, `1 +` where the part's code units begin, how many they are. Side by side, so that a look-up waits for memory once. */
const SLOT = 4;
const FIRST_SLOTS = 1 << 12;
const FNV_PRIME = 0x01000193;

export class PartTable {
  /** A part stands in the first free slot from its hash on; a slot is free where no code units begin. */
  #slots = new Int32Array(SLOT * FIRST_SLOTS);
  #count = 0;
  #units = new Uint16Array(4 * FIRST_SLOTS);
  #unitCount = 0;

  /** A part's hash from that of all but its last code unit; 0 for none (FNV-1a, on code units). */
  static hash(before: number, unit: number): number {
    return Math.imul(before ^ unit, FNV_PRIME);
  }

  /** The value set for the code units from `start` up to `end`, whose hash that is; undefined where none is. */
  get(text: Uint16Array, start: number, end: number, hash: number): number | undefined {
    const slots = this.#slots;
    const last = slots.length - SLOT;
    for (let slot = firstSlot(hash, last); ; slot = (slot + SLOT) & last) {
      const begin = slots[slot + 2] ?? 0;
      if (begin === 0) return undefined;
      if (slots[slot] !== hash || slots[slot + 3] !== end - start) continue;
      if (this.#stands(begin - 1, text, start, end)) return slots[slot + 1];
    }
  }

  /** Only for what `get` does not find. */
  set(text: Uint16Array, start: number, end: number, hash: number, value: number): void {
    if (2 * ++this.#count * SLOT > this.#slots.length) this.#grow();
    const begin = this.#unitCount;
    this.#unitCount += end - start;
    if (this.#unitCount > this.#units.length) {
      const larger = new Uint16Array(2 * this.#unitCount);
      larger.set(this.#units);
      this.#units = larger;
    }
    this.#units.set(text.subarray(start, end), begin);
    seat(this.#slots, hash, value, begin + 1, end - start);
  }

  #stands(begin: number, text: Uint16Array, start: number, end: number): boolean {
    const units = this.#units;
    for (let at = start, own = begin; at < end; at++, own++) if (units[own] !== text[at]) return false;
    return true;
  }

  /** Slots stay half free. */
  #grow(): void {
    const smaller = this.#slots;
    this.#slots = new Int32Array(2 * smaller.length);
    for (let slot = 0; slot < smaller.length; slot += SLOT) {
      const begin = smaller[slot + 2] ?? 0;
      if (begin !== 0) seat(this.#slots, smaller[slot] ?? 0, smaller[slot + 1] ?? 0, begin, smaller[slot + 3] ?? 0);
    }
  }
}

function seat(slots: Int32Array, hash: number, value: number, begin: number, length: number): void {
  const last = slots.length - SLOT;
  let slot = firstSlot(hash, last);
  while (slots[slot + 2] !== 0) slot = (slot + SLOT) & last;
  slots[slot] = hash;
  slots[slot + 1] = value;
  slots[slot + 2] = begin;
  slots[slot + 3] = length;
}

/** Where the first slot for a hash begins: FNV's low bits are its weakest. */
function firstSlot(hash: number, last: number): number {
  return (SLOT * (hash ^ (hash >> 15))) & last;
}
