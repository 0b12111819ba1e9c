// A list of whole numbers that grows without an object for each.

const FIRST_SIZE = 1024;

export class NumberList {
  #numbers = new Uint32Array(FIRST_SIZE);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  /** The number at `index`; 0 beyond the end. */
  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  /** What has been pushed so far, not a copy; the list must not grow while it is in use. */
  view(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
