// The point that has the focus, in the list or on the board, and the ways of the focus from point to point.

function shownPoints(within: ParentNode): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>('[data-point]')];
}

export function focusedPointId(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-point]')?.dataset.point;
}

/** @returns whether it is drawn. */
export function focusPoint(pointId: string, within: ParentNode = document): boolean {
  const point = within.querySelector<HTMLElement>(`[data-point="${CSS.escape(pointId)}"]`);
  point?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  point?.focus();
  return point !== null;
}

/** To the next one or the one before; where none has the focus, to the first. */
export function focusBeside(within: ParentNode, step: 1 | -1): void {
  const points = shownPoints(within);
  const at = points.findIndex((point) => point.contains(document.activeElement));
  const next = at < 0 ? points[0] : points[at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

const columnsOf = (board: ParentNode) => [...board.querySelectorAll<HTMLElement>('[data-column]')];

/** Of the board: the id of the column in which the focus is. */
export function columnOfFocus(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-column]')?.dataset.column;
}

/** From column to column: to the card at the same height, or to the column itself where it has none. */
export function focusColumnBeside(board: ParentNode, step: number): void {
  const columns = columnsOf(board);
  const at = columns.findIndex(({ dataset }) => dataset.column === columnOfFocus());
  const [from, to] = [columns[at], columns[at + step]];
  if (!from || !to) return;
  const height = shownPoints(from).findIndex((card) => card.contains(document.activeElement));
  const cards = shownPoints(to);
  const target =
    cards[Math.min(Math.max(height, 0), cards.length - 1)] ?? to.querySelector<HTMLElement>('[role="grid"]');
  to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  target?.focus({ preventScroll: cards.length === 0 });
}

/** The card in that column; the column where the card is not drawn. */
export function focusCard(board: ParentNode, columnId: string, pointId: string): void {
  const column = columnsOf(board).find(({ dataset }) => dataset.column === columnId);
  if (!column) return;
  column.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (!focusPoint(pointId, column)) column.querySelector<HTMLElement>('[role="grid"]')?.focus();
}
