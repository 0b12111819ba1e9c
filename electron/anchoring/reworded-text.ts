/** A review or passage that an import, or undoing one, gave other words. */
export interface RewordedText {
  /** Of the review or passage. */
  readonly id: string;
  readonly text: string;
  /** What it said before: what its points were placed in. */
  readonly former: string;
}
