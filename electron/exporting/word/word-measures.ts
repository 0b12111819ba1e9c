// The page and its steps, in twips: twentieths of a point, which Word measures in.

/** A4 upright, with margins that leave a line of about 85 letters. */
export const page = {
  width: 11_906,
  height: 16_838,
  side: 1_588,
  top: 1_418,
  bottom: 1_304,
  header: 709,
  footer: 624,
} as const;
export const TEXT_WIDTH = page.width - 2 * page.side;
/** How far in an item of a list stands, and its lists within it. */
export const LIST_STEP = 397;
/** How far in a quotation stands. */
export const QUOTE_STEP = 397;
/** Nothing stands further in: some words of a line have to fit beside it. */
export const FURTHEST_IN = 5_200;
