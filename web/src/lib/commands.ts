import type { Icon } from '@tabler/icons-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something that the palette can do on the screen at hand. */
export interface Command {
  id: string;
  label: string;
  icon: Icon;
  key?: string;
  run: () => void;
}

let commands: Command[] = [];
const listeners = new Set<() => void>();

function publish(next: Command[]): void {
  commands = next;
  for (const listener of listeners) listener();
}

/** Offers commands as long as the component is there. */
export function useOffered(own: Command[]): void {
  const latest = useRef(own);
  useEffect(() => {
    latest.current = own;
  });
  const names = own.map((command) => command.id + command.label).join();
  useEffect(() => {
    const mine = latest.current.map((command, index) => ({ ...command, run: () => latest.current[index]?.run() }));
    publish([...commands, ...mine]);
    return () => publish(commands.filter((command) => !mine.includes(command)));
  }, [names]);
}

export function useCommands(): Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => commands,
  );
}
