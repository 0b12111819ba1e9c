// Every key there is, in one list: what the window listens for is what `?` shows.
import type { Command } from './commands.tsx';

export interface Key {
  readonly command: Command;
  /** As `KeyboardEvent.key`, lower case; `mod+` is Ctrl, on a Mac Cmd. */
  readonly key: string;
  readonly says: string;
  readonly group:
    | 'Everywhere'
    | 'Reviews and passages'
    | 'Making points'
    | 'Points'
    | 'Writing'
    | 'Agenda'
    | 'In the meeting';
}

export const keys: readonly Key[] = [
  { key: '/', command: 'search', says: 'Search', group: 'Everywhere' },
  { key: 'mod+i', command: 'import', says: 'Import a page', group: 'Everywhere' },
  { key: 'mod+e', command: 'export', says: 'Export', group: 'Everywhere' },
  { key: 'mod+z', command: 'undo', says: 'Undo', group: 'Everywhere' },
  { key: 'mod+shift+z', command: 'redo', says: 'Redo', group: 'Everywhere' },
  { key: 'mod+shift+s', command: 'toggle-shield', says: 'Hide or show spoilers', group: 'Everywhere' },
  { key: 'alt+1', command: 'overview', says: 'Overview', group: 'Everywhere' },
  { key: 'alt+2', command: 'reviews', says: 'Reviews', group: 'Everywhere' },
  { key: 'alt+3', command: 'points', says: 'Points', group: 'Everywhere' },
  { key: 'alt+4', command: 'notes', says: 'Notes', group: 'Everywhere' },
  { key: 'alt+5', command: 'passages', says: 'Passages', group: 'Everywhere' },
  { key: 'alt+6', command: 'meeting', says: 'Meeting', group: 'Everywhere' },
  { key: 't', command: 'tags', says: 'Tags of the book', group: 'Everywhere' },
  { key: 'g', command: 'members', says: 'The group: its members', group: 'Everywhere' },
  { key: 'mod+,', command: 'settings', says: 'Settings', group: 'Everywhere' },
  { key: '?', command: 'keys', says: 'This list of keys', group: 'Everywhere' },
  { key: 'j', command: 'next', says: 'Next review, passage or point', group: 'Reviews and passages' },
  { key: 'k', command: 'previous', says: 'Previous review, passage or point', group: 'Reviews and passages' },
  { key: 's', command: 'star', says: 'Star it', group: 'Reviews and passages' },
  { key: 'u', command: 'mark-unread', says: 'Mark the review as unread or read', group: 'Reviews and passages' },
  { key: 'o', command: 'open-spoilers', says: 'Show or hide the spoilers of the text', group: 'Reviews and passages' },
  { key: 'n', command: 'next-match', says: 'Next match of the search', group: 'Reviews and passages' },
  { key: 'shift+n', command: 'previous-match', says: 'Previous match of the search', group: 'Reviews and passages' },
  { key: ']', command: 'next-sentence', says: 'Select the next sentence', group: 'Making points' },
  { key: '[', command: 'previous-sentence', says: 'Select the previous sentence', group: 'Making points' },
  {
    key: 'h',
    command: 'hide-words',
    says: 'Hide the selected words as a spoiler, or open them',
    group: 'Making points',
  },
  { key: 'q', command: 'into-note', says: 'Put the selected words into a note', group: 'Making points' },
  { key: 'p', command: 'new-point', says: 'New point from the selected words', group: 'Making points' },
  { key: 'a', command: 'add-to-point', says: 'Add the selected words to a point there is', group: 'Making points' },
  { key: 'b', command: 'back-to-point', says: 'From a point’s words back to the point', group: 'Points' },
  { key: 'w', command: 'open-words', says: 'Show the point’s words in their text (Enter does, too)', group: 'Points' },
  { key: 'd', command: 'mark-point-discussed', says: 'Mark the point as discussed', group: 'Points' },
  { key: 'l', command: 'park-point', says: 'Park the point for later', group: 'Points' },
  { key: 'o', command: 'reopen-point', says: 'Open the point again', group: 'Points' },
  { key: 'x', command: 'choose-point', says: 'Choose the point, to change several at once', group: 'Points' },
  { key: 'shift+x', command: 'choose-up-to-point', says: 'Choose all up to the point', group: 'Points' },
  { key: 'mod+a', command: 'choose-all-points', says: 'Choose all points shown', group: 'Points' },
  { key: 'escape', command: 'choose-no-points', says: 'Choose none', group: 'Points' },
  { key: 'v', command: 'toggle-board', says: 'List or board', group: 'Points' },
  { key: 'm', command: 'move-card', says: 'On the board: move the card to another column', group: 'Points' },
  { key: 'mod+f', command: 'find-in-note', says: 'Find in the note', group: 'Writing' },
  { key: 'mod+shift+o', command: 'outline', says: 'Outline of the note', group: 'Writing' },
  { key: 'mod+shift+h', command: 'note-history', says: 'History of the note', group: 'Writing' },
  { key: 'alt+f10', command: 'note-toolbar', says: 'To the buttons above the note', group: 'Writing' },
  { key: 'a', command: 'add-points', says: 'Add points', group: 'Agenda' },
  { key: 'i', command: 'add-item', says: 'Add an item that is no point', group: 'Agenda' },
  { key: 'alt+arrowup', command: 'move-up', says: 'Move the chosen items up', group: 'Agenda' },
  { key: 'alt+arrowdown', command: 'move-down', says: 'Move the chosen items down', group: 'Agenda' },
  { key: 'delete', command: 'remove-item', says: 'Take the chosen items off', group: 'Agenda' },
  { key: 'arrowright', command: 'next-item', says: 'Next item', group: 'In the meeting' },
  {
    key: 'pagedown',
    command: 'next-item',
    says: 'Next item, as a presenter’s remote sends it',
    group: 'In the meeting',
  },
  { key: 'arrowleft', command: 'previous-item', says: 'Previous item', group: 'In the meeting' },
  {
    key: 'pageup',
    command: 'previous-item',
    says: 'Previous item, as a presenter’s remote sends it',
    group: 'In the meeting',
  },
  { key: 'd', command: 'mark-discussed', says: 'Mark the item as discussed', group: 'In the meeting' },
  { key: 'l', command: 'park', says: 'Park the point for later', group: 'In the meeting' },
  { key: 'm', command: 'run-clock', says: 'Start or pause the clock', group: 'In the meeting' },
  { key: 'c', command: 'write-outcome', says: 'Write down what came of it', group: 'In the meeting' },
  { key: 'r', command: 'write-remark', says: 'Add a remark', group: 'In the meeting' },
  { key: 'f', command: 'full-screen', says: 'Full screen', group: 'In the meeting' },
  { key: 'escape', command: 'leave-meeting', says: 'Back to the agenda', group: 'In the meeting' },
];

/** Keys that the note's editor listens for itself: only to be listed. */
export const writingKeys: readonly Omit<Key, 'command'>[] = [
  { key: '/', says: 'Put something in: a heading, list, table …', group: 'Writing' },
  { key: 'mod+b', says: 'Bold', group: 'Writing' },
  { key: 'mod+i', says: 'Italic', group: 'Writing' },
  { key: 'mod+alt+2', says: 'Heading', group: 'Writing' },
  { key: 'mod+alt+3', says: 'Smaller heading', group: 'Writing' },
  { key: 'mod+shift+8', says: 'Bullet list', group: 'Writing' },
  { key: 'mod+shift+7', says: 'Numbered list', group: 'Writing' },
  { key: 'mod+shift+9', says: 'Check list', group: 'Writing' },
  { key: 'mod+shift+b', says: 'Quotation', group: 'Writing' },
  { key: 'mod+enter', says: 'Tick an item of a check list', group: 'Writing' },
  { key: 'tab', says: 'Next cell of a table; in a list: further in', group: 'Writing' },
  { key: 'shift+tab', says: 'Previous cell; in a list: further out', group: 'Writing' },
  { key: 'enter', says: 'While finding: the next place; with Shift the one before', group: 'Writing' },
  { key: 'mod+enter', says: 'While finding: write at the place that was found', group: 'Writing' },
];

const isMac = /mac/i.test(navigator.platform);

/**
 * The command of a key press; none where the press belongs to a field that is being typed in or to a dialog.
 * @param canRun whether what is shown answers the command: in the meeting a key may do something else
 */
export function commandOfKey(
  event: KeyboardEvent,
  canRun: (command: Command) => boolean = () => true,
): Command | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const target = event.target instanceof Element ? event.target : undefined;
  const typing = target?.closest(
    'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]',
  );
  const pressed = nameOf(event, mod);
  const key = keys.find((candidate) => candidate.key === pressed && canRun(candidate.command));
  if (!key) return undefined;
  // Fields have these themselves, for what is typed in them.
  const ofFields = key.command === 'undo' || key.command === 'redo' || key.command === 'choose-all-points';
  if (typing && (ofFields || (!mod && !event.altKey))) return undefined;
  // A dialog and a menu have keys of their own.
  if (target?.closest('[role="dialog"], [role="menu"]') && !mod) return undefined;
  return key.command;
}

function nameOf(event: KeyboardEvent, mod: boolean): string {
  // Shift is part of a sign such as `?`, and matters only beside mod.
  const sign = event.key.length === 1 && !/[a-z]/i.test(event.key);
  const shift = event.shiftKey && (mod || !sign) ? 'shift+' : '';
  // Alt changes what a key types on some keyboards; the digit's place does not change.
  const name = event.altKey && event.code.startsWith('Digit') ? event.code.slice(5) : event.key.toLowerCase();
  return `${mod ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${shift}${name}`;
}

/** Keys whose name is not what is printed on them. */
const printed: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  escape: 'Esc',
};

/** A key as it is printed on the keyboard: `mod+shift+z` is "Ctrl Shift Z". */
export function keyLabel(key: string): string {
  return key
    .split('+')
    .map((part) => printed[part] ?? part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}
