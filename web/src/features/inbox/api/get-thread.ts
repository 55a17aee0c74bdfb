import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import { merge, refreshed } from '@/lib/realtime/thread';
import type { Opened } from '@/types/api';
import { unsentOf } from '../composer/outbox';

/** A thread with its customer. Fetched again, it keeps the older pages and what this browser has not sent yet. */
export function threadQuery(client: QueryClient, conversation: string) {
  return queryOptions({
    queryKey: keys.thread(conversation),
    queryFn: async ({ signal }) => {
      const fetched = await api.get<Opened>(`/api/conversations/${conversation}`, signal);
      const whole = refreshed(client.getQueryData<Opened>(keys.thread(conversation)), fetched);
      const missing = unsentOf(conversation).filter((message) => !whole.messages.some((known) => known.clientId === message.clientId));
      return missing.length === 0 ? whole : { ...whole, messages: merge(whole.messages, missing) };
    },
    staleTime: 5 * 60_000,
  });
}
