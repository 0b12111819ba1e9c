// What suggesting an order did, in a sentence. Pure.
import type { SuggestedOrder } from '../../../electron/shared/suggested-order.ts';
import { counted } from '../../../electron/shared/wording.ts';

export function orderInWords({ openerIds, lastIds, parkedIds }: SuggestedOrder): string {
  const did = [
    openerIds.length && `${counted(openerIds.length, 'opening question')} first`,
    'points of one tag together',
    lastIds.length && `${lastIds.length.toLocaleString('en')} with spoilers last`,
    parkedIds.length && `${parkedIds.length.toLocaleString('en')} parked taken off`,
  ].filter(Boolean);
  return `Put into an order: ${did.join(', ')}.`;
}
