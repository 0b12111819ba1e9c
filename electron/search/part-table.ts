// Pieces of text to numbers: a hash table that compares characters where they stand, for a piece is looked up for every word of
// every review, and cutting a string out of the text each time would take longer than all else.

const FIRST_SLOTS = 1 << 14;

export class PartTable {
  /** 1 + the number of a part, 0 where the slot is free; a part stands in the first free slot from its hash on. */
  #slots = new Uint32Array(FIRST_SLOTS);
  #hashes = new Int32Array(FIRST_SLOTS / 2);
  #values = new Int32Array(FIRST_SLOTS / 2);
  /** Where the characters of each part begin in `#units`. */
  #starts = new Uint32Array(FIRST_SLOTS / 2 + 1);
  #units = new Uint16Array(8 * FIRST_SLOTS);
  #count = 0;

  /** A part's hash from that of all but its last code unit; 0 for none (FNV-1a, on code units). */
  static hash(before: number, unit: number): number {
    return Math.imul(before ^ unit, 0x01000193);
  }

  /** The value set for `text.slice(start, end)`, whose hash that is; undefined where none is. */
  get(text: string, start: number, end: number, hash: number): number | undefined {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const part = (slots[slot] ?? 0) - 1;
      if (part < 0) return undefined;
      if (this.#hashes[part] === hash && this.#is(part, text, start, end)) return this.#values[part];
    }
  }

  /** Only for what `get` does not find. */
  set(text: string, start: number, end: number, hash: number, value: number): void {
    const part = this.#count++;
    if (part === this.#values.length) this.#grow();
    const begin = this.#starts[part] ?? 0;
    const length = end - start;
    while (begin + length > this.#units.length)
      this.#units = larger(this.#units, new Uint16Array(2 * this.#units.length));
    for (let index = 0; index < length; index++) this.#units[begin + index] = text.charCodeAt(start + index);
    this.#starts[part + 1] = begin + length;
    this.#hashes[part] = hash;
    this.#values[part] = value;
    this.#seat(part, hash);
  }

  #is(part: number, text: string, start: number, end: number): boolean {
    const begin = this.#starts[part] ?? 0;
    const length = end - start;
    if ((this.#starts[part + 1] ?? 0) - begin !== length) return false;
    for (let index = 0; index < length; index++) {
      if (this.#units[begin + index] !== text.charCodeAt(start + index)) return false;
    }
    return true;
  }

  #seat(part: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = part + 1;
  }

  /** Slots stay half free. */
  #grow(): void {
    const size = 2 * this.#values.length;
    this.#hashes = larger(this.#hashes, new Int32Array(size));
    this.#values = larger(this.#values, new Int32Array(size));
    this.#starts = larger(this.#starts, new Uint32Array(size + 1));
    this.#slots = new Uint32Array(2 * size);
    for (let part = 0; part < size / 2; part++) this.#seat(part, this.#hashes[part] ?? 0);
  }
}

/** FNV's low bits are its weakest. */
function spread(hash: number): number {
  return hash ^ (hash >> 15);
}

function larger<T extends Uint16Array | Uint32Array | Int32Array>(numbers: T, room: T): T {
  room.set(numbers);
  return room;
}
