// What the longer texts of an agenda refuse.
import { lengthRefusal } from '../../../electron/shared/editing.ts';
import { MAX_AGENDA_TEXT } from '../../../electron/shared/group-model.ts';

/** @param what "A note" */
export function agendaTextRefusal(what: string, text: string): string | undefined {
  return lengthRefusal(what, text, MAX_AGENDA_TEXT);
}
