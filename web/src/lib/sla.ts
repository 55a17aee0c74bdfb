import { useQuery } from '@tanstack/react-query';
import { api } from './api/client';
import { keys } from './cache-keys';

export interface Timer {
  conversation: string;
  kind: 'first_response' | 'next_response' | 'resolution';
  startedAt: string;
  warnAt: string;
  dueAt: string;
}

/** The time that runs out first in this conversation; undefined where nothing is promised. */
export function useTimer(conversation: string): Timer | undefined {
  return useQuery({
    queryKey: keys.promises,
    queryFn: async ({ signal }) => soonest((await api.get<{ items: Timer[] }>('/api/sla/running', signal)).items),
    staleTime: 60_000,
    select: (timers) => timers.get(conversation),
  }).data;
}

function soonest(timers: Timer[]): Map<string, Timer> {
  const first = new Map<string, Timer>();
  for (const timer of timers) if (!first.has(timer.conversation)) first.set(timer.conversation, timer);
  return first;
}

/** How urgent it is at that moment. */
export function urgency({ warnAt, dueAt }: Timer, now: number): 'calm' | 'soon' | 'over' {
  if (now >= Date.parse(dueAt)) return 'over';
  return now >= Date.parse(warnAt) ? 'soon' : 'calm';
}
