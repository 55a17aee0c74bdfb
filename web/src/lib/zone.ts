import { useSyncExternalStore } from 'react';
import { stored } from './stored';

const kept = stored<string | null>('zone', null);
let zone = kept.get();
const listeners = new Set<() => void>();

/** The clock by which times are read here; null: this machine's. Kept, so that the first screen shows it already. */
export const chosenZone = {
  get: () => zone,
  set(next: string | null) {
    if (next === zone) return;
    zone = next;
    kept.set(next);
    for (const listener of listeners) listener();
  },
};

export function useZone(): string | undefined {
  return (
    useSyncExternalStore(
      (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      () => zone,
    ) ?? undefined
  );
}
