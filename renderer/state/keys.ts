// Every key there is, in one list: what the window listens for is what `?` shows.
import type { Command } from './commands.tsx';

export interface Key {
  readonly command: Command;
  /** As `KeyboardEvent.key`, lower case; `mod+` is Ctrl, on a Mac Cmd. */
  readonly key: string;
  readonly says: string;
  readonly group: 'Everywhere' | 'Reviews and passages' | 'Making points';
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
  { key: 'mod+,', command: 'settings', says: 'Settings', group: 'Everywhere' },
  { key: '?', command: 'keys', says: 'This list of keys', group: 'Everywhere' },
  { key: 'j', command: 'next', says: 'Next review or passage', group: 'Reviews and passages' },
  { key: 'k', command: 'previous', says: 'Previous review or passage', group: 'Reviews and passages' },
  { key: 's', command: 'star', says: 'Star it', group: 'Reviews and passages' },
  { key: 'u', command: 'mark-unread', says: 'Mark the review as unread or read', group: 'Reviews and passages' },
  { key: 'o', command: 'open-spoilers', says: 'Show or hide the review’s spoilers', group: 'Reviews and passages' },
  { key: 'n', command: 'next-match', says: 'Next match of the search', group: 'Reviews and passages' },
  { key: 'shift+n', command: 'previous-match', says: 'Previous match of the search', group: 'Reviews and passages' },
  { key: ']', command: 'next-sentence', says: 'Select the next sentence', group: 'Making points' },
  { key: '[', command: 'previous-sentence', says: 'Select the previous sentence', group: 'Making points' },
  { key: 'p', command: 'new-point', says: 'New point from the selected words', group: 'Making points' },
];

const isMac = /mac/i.test(navigator.platform);

/** The command of a key press; none where the press belongs to a field that is being typed in or to a dialog. */
export function commandOfKey(event: KeyboardEvent): Command | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const target = event.target instanceof Element ? event.target : undefined;
  const typing = target?.closest('input, textarea, select, [contenteditable="true"]');
  const pressed = nameOf(event, mod);
  const key = keys.find((candidate) => candidate.key === pressed);
  if (!key) return undefined;
  const undoing = key.command === 'undo' || key.command === 'redo';
  if (typing && (undoing || (!mod && !event.altKey))) return undefined;
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

/** A key as it is printed on the keyboard: `mod+shift+z` is "Ctrl Shift Z". */
export function keyLabel(key: string): string {
  return key
    .split('+')
    .map((part) => (part === 'mod' ? (isMac ? '⌘' : 'Ctrl') : part.charAt(0).toUpperCase() + part.slice(1)))
    .join(' ');
}
