import { useSyncExternalStore } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import { stored } from './stored';

const wanted = stored('rail-wide', true);
const listeners = new Set<() => void>();

export function toggleRail(): void {
  wanted.set(!wanted.get());
  for (const listener of listeners) listener();
}

/** Whether the rail shows its words: by choice, and only where the window leaves room for them. */
export function useRail(): { wide: boolean; room: boolean } {
  const room = useMediaQuery('(min-width: 1200px)', undefined, { getInitialValueInEffect: false }) ?? true;
  const chosen = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => wanted.get(),
  );
  return { wide: room && chosen, room };
}
