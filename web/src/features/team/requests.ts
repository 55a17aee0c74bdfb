import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '@/lib/api/client';
import { watchEvents } from '@/lib/realtime/realtime';
import type { ChannelKind, Presence } from '@/types/api';

export interface Person {
  agent: string;
  presence: Presence;
  since: string | null;
  open: number;
  capacity: number;
  unanswered: number;
  longestWait: string | null;
}

export interface Waiting {
  conversation: string;
  account: string;
  channel: ChannelKind;
  team: string | null;
  since: string | null;
  language: string | null;
  priority: 'normal' | 'high' | 'urgent';
}

const key = ['board'] as const;

/** As it is now: asked again when anything moves, at most every two seconds, and every half minute anyway. */
export function useBoard() {
  const client = useQueryClient();
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | null = null;
    const stop = watchEvents((event) => {
      if (event.type === 'typing' || event.type === 'viewers_changed' || event.type === 'answer_drafted' || due) return;
      due = setTimeout(() => {
        due = null;
        void client.invalidateQueries({ queryKey: key });
      }, 2_000);
    });
    return () => {
      stop();
      if (due) clearTimeout(due);
    };
  }, [client]);
  return useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<{ people: Person[]; waiting: Waiting[] }>('/api/board', signal), refetchInterval: 30_000 });
}
