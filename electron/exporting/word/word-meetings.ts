// Meetings in Word: when and where, who was there, and the agenda as a numbered list with what came of each item.
import type { Inline } from '../tree/blocks.ts';
import type { DiscussionItem, DiscussionMeeting } from '../tree/discussion.ts';
import { type NumberedLists, PendingMarker } from './word-lists.ts';
import { inItem, onThePage, paragraph } from './word-paragraph.ts';
import type { Part } from './word-table.ts';
import { words } from './word-text.ts';

export function meetingParts({ day, facts, timing, items }: DiscussionMeeting, lists: NumberedLists): Part[] {
  const markerOf = lists.markers(1);
  return [
    paragraph(words(day), { style: 'Heading2' }),
    ...facts.map(([label, said]) => paragraph(labelled(label, said), { style: 'Facts' })),
    ...(timing ? [paragraph(words(timing), { style: 'Standing' })] : []),
    ...items.flatMap((item, index) => itemParts(item, new PendingMarker(markerOf(index)))),
  ];
}

function itemParts({ title, minutes, state, notes, outcome, remarks }: DiscussionItem, marker: PendingMarker): Part[] {
  const place = inItem(onThePage, marker);
  const beside = [minutes ? `${minutes} min` : '', state ?? ''].filter(Boolean).join(', ');
  return [
    paragraph([...words(title, { type: 'bold' }), ...words(beside && ` (${beside})`)], { place }),
    ...(notes ? [paragraph(labelled('For the leader', notes), { place })] : []),
    ...(outcome ? [paragraph(labelled('Outcome', outcome), { place })] : []),
    ...remarks.map(({ text, by }) =>
      paragraph(words(by ? `${text} (${by})` : text), { place: inItem(place, new PendingMarker({ type: 'bullet' })) }),
    ),
  ];
}

/** `Outcome: …`, the label standing out. */
export function labelled(label: string, said: string): Inline[] {
  return [...words(`${label}:`, { type: 'bold' }), ...words(` ${said}`)];
}
