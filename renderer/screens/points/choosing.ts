// Choosing several points of a list: one by one, or all between two. Pure.

export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** The one chosen last: from here a range goes. */
  readonly anchor: string | undefined;
}

export const noneChosen: Chosen = { ids: new Set(), anchor: undefined };

export function withToggled({ ids }: Chosen, id: string): Chosen {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Adds all from the anchor to `id`, as they stand in `order`; without an anchor, `id` alone. */
export function withRange({ ids, anchor }: Chosen, id: string, order: readonly string[]): Chosen {
  const to = order.indexOf(id);
  const from = anchor === undefined ? -1 : order.indexOf(anchor);
  if (to < 0) return { ids, anchor };
  const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  return { ids: new Set([...ids, ...order.slice(first, last + 1)]), anchor: from < 0 ? id : anchor };
}

/** Those still in the list; the same where all are. */
export function stillListed(chosen: Chosen, order: ReadonlySet<string>): Chosen {
  const ids = [...chosen.ids].filter((id) => order.has(id));
  return ids.length === chosen.ids.size ? chosen : { ids: new Set(ids), anchor: chosen.anchor };
}
