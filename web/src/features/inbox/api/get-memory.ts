import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Memory } from '@/lib/bot/types';

/** What the bot remembers of a conversation; null when it remembers nothing. */
export function memoryQuery(conversation: string, change: number) {
  return queryOptions({
    queryKey: ['memory', conversation, change],
    queryFn: async ({ signal }) => (await api.get<{ memory: Memory | null }>(`/api/conversations/${conversation}/memory`, signal)).memory ?? null,
  });
}
