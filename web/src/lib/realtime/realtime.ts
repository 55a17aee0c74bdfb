import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { LiveEvent, Presences } from '@/types/api';
import { keys } from '../cache-keys';
import { applyEvent, type Onlooker } from './apply-event';
import { Connection, type ConnectionState } from './connection';
import { soon } from './soon';

/** The page's live line: its state, and who else listens to what comes. */

let state: ConnectionState = 'connecting';
let connection: Connection | null = null;
let looking: string | null = null;
const stateListeners = new Set<() => void>();
const eventListeners = new Set<(event: LiveEvent) => void>();

function setState(next: ConnectionState): void {
  state = next;
  for (const listener of stateListeners) listener();
}

export function useConnectionState(): ConnectionState {
  return useSyncExternalStore(watchState, () => state);
}

/** Says when the line comes and goes. */
export function watchState(listener: () => void): () => void {
  stateListeners.add(listener);
  return () => stateListeners.delete(listener);
}

export function connectionState(): ConnectionState {
  return state;
}

/** For sounds and notifications; state is patched by {@link applyEvent} alone. */
export function watchEvents(listener: (event: LiveEvent) => void): () => void {
  eventListeners.add(listener);
  return () => eventListeners.delete(listener);
}

/** Which conversation is in front of the person; new messages there are not unread, and colleagues see who else looks. */
export function lookAt(conversation: string | null): void {
  looking = conversation;
  tellLooking();
}

function tellLooking(): void {
  connection?.say({ type: 'looking', conversation: lookingAt() });
}

export function lookingAt(): string | null {
  return document.visibilityState === 'visible' ? looking : null;
}

/** Opens the line for a signed-in agent. The returned function closes it. */
export function startRealtime(client: QueryClient, me: string): () => void {
  const keysOf = new Map<string, readonly unknown[]>();
  const refetching = soon((name) => void client.invalidateQueries({ queryKey: keysOf.get(name) }), {
    now: () => Date.now(),
    random: Math.random,
    wait: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    people: () => Object.keys(client.getQueryData<Presences>(keys.presence)?.agents ?? {}).length,
    hidden: () => document.visibilityState === 'hidden',
  });
  const onlooker: Onlooker = {
    me,
    looking: lookingAt,
    later: (milliseconds, run) => void setTimeout(run, milliseconds),
    refetchSoon: (key) => {
      const name = key.join('/');
      keysOf.set(name, key);
      refetching.call(name);
    },
  };
  connection = new Connection({
    state: (next) => {
      setState(next);
      if (next === 'live') tellLooking();
    },
    resync: () => void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' }),
    event: (event) => {
      applyEvent(client, event, onlooker);
      for (const listener of eventListeners) listener(event);
    },
  });
  connection.start();
  document.addEventListener('visibilitychange', tellLooking);
  return () => {
    document.removeEventListener('visibilitychange', tellLooking);
    connection?.stop();
    connection = null;
    refetching.stop();
  };
}

export function reconnectNow(): void {
  connection?.hurry();
}
