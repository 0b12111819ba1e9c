// A meeting as HTML: when and where, and its agenda in order.
import type { DiscussionItem, DiscussionMeeting } from '../tree/discussion.ts';
import { type Content, element, type HtmlElement, words } from './element.ts';
import { name } from './inline.ts';

export function meetingElements({ facts, timing, items }: DiscussionMeeting): HtmlElement[] {
  return [
    ...(facts.length > 0
      ? [
          element(
            'dl',
            { class: 'facts' },
            ...facts.flatMap(([label, text]) => [
              element('dt', {}, `${label}:`),
              element('dd', { dir: 'auto' }, ...words(text)),
            ]),
          ),
        ]
      : []),
    ...(timing ? [element('p', { class: 'timing' }, timing)] : []),
    ...(items.length > 0 ? [element('ol', { class: 'agenda' }, ...items.map(agendaItem))] : []),
  ];
}

function agendaItem({ title, minutes, state, notes, outcome, remarks }: DiscussionItem): HtmlElement {
  const beside = [minutes ? `${minutes} min` : '', state ?? ''].filter(Boolean).join(', ');
  return element(
    'li',
    {},
    element(
      'p',
      {},
      element('strong', { dir: 'auto' }, ...words(title)),
      ...(beside ? [' ', aside(`(${beside})`)] : []),
    ),
    ...(notes ? [labelled('For the leader: ', notes)] : []),
    ...(outcome ? [labelled('Outcome: ', outcome)] : []),
    ...(remarks.length > 0 ? [element('ul', { dir: 'auto' }, ...remarks.map(remark))] : []),
  );
}

function remark({ text, by }: DiscussionItem['remarks'][number]): HtmlElement {
  return element('li', {}, element('p', {}, ...words(text), ...(by ? [' ', aside('(', name(by), ')')] : [])));
}

/** Words of ours before words of theirs, whose direction is their own. */
function labelled(label: string, text: string): HtmlElement {
  return element('p', {}, aside(label), element('bdi', {}, ...words(text)));
}

function aside(...content: readonly Content[]): HtmlElement {
  return element('span', { class: 'beside' }, ...content);
}
