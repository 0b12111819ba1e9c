// Commands: what keys and the native menu ask for. A screen answers those it can do while it is shown.
import { createContext, type ReactNode, use, useCallback, useEffect, useRef } from 'react';
import type { MenuCommand } from '../../electron/shared/contract.ts';
import { commandOfKey } from './keys.ts';

export type Command =
  | MenuCommand
  | 'next'
  | 'previous'
  | 'new-point'
  | 'add-to-point'
  | 'mark-point-discussed'
  | 'park-point'
  | 'reopen-point'
  | 'open-words'
  | 'back-to-point'
  | 'choose-point'
  | 'choose-up-to-point'
  | 'choose-all-points'
  | 'choose-no-points'
  | 'toggle-board'
  | 'move-card'
  | 'hide-words'
  | 'into-note'
  | 'star'
  | 'mark-unread'
  | 'next-sentence'
  | 'previous-sentence'
  | 'open-spoilers'
  | 'next-match'
  | 'previous-match'
  | 'add-points'
  | 'add-item'
  | 'move-up'
  | 'move-down'
  | 'remove-item'
  | 'next-item'
  | 'previous-item'
  | 'mark-discussed'
  | 'park'
  | 'run-clock'
  | 'write-outcome'
  | 'write-remark'
  | 'full-screen'
  | 'leave-meeting'
  | 'outline'
  | 'note-toolbar'
  | 'note-history'
  /** From the search box into what was found. */
  | 'first-result';

type Handler = () => void;

const CommandContext = createContext<((command: Command, handler: Handler) => () => void) | undefined>(undefined);
const RunContext = createContext<((command: Command) => void) | undefined>(undefined);

export function CommandProvider({ children }: { children: ReactNode }) {
  const handlers = useRef(new Map<Command, Handler[]>());

  const register = useCallback((command: Command, handler: Handler) => {
    const list = handlers.current.get(command) ?? [];
    handlers.current.set(command, [...list, handler]);
    return () => {
      const left = handlers.current.get(command)?.filter((other) => other !== handler) ?? [];
      handlers.current.set(command, left);
    };
  }, []);
  // The one shown last answers: a dialog before the screen below it.
  const run = useCallback((command: Command) => handlers.current.get(command)?.at(-1)?.(), []);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOfKey(event, (one) => Boolean(handlers.current.get(one)?.length));
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [run]);

  return (
    <RunContext value={run}>
      <CommandContext value={register}>{children}</CommandContext>
    </RunContext>
  );
}

/** Answers `command` while the component is shown and `handler` is there. */
export function useCommand(command: Command, handler: Handler | undefined): void {
  const register = use(CommandContext);
  const latest = useRef(handler);
  latest.current = handler;
  const able = handler !== undefined;
  useEffect(() => (able ? register?.(command, () => latest.current?.()) : undefined), [register, command, able]);
}

export function useRunCommand(): (command: Command) => void {
  const run = use(RunContext);
  if (!run) throw new Error('useRunCommand outside of CommandProvider');
  return run;
}
