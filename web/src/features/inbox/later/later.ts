import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import type { Content } from '@/types/api';

/** A message that waits for its time. */
export interface Later {
  id: string;
  agent: string;
  content: Content;
  at: string;
}

export function laterQuery(conversation: string) {
  return queryOptions({
    queryKey: keys.later(conversation),
    queryFn: async ({ signal }) => (await api.get<{ items: Later[] }>(`/api/conversations/${conversation}/later`, signal)).items,
  });
}

/** Keeps messages for later, one after the other. */
export function useSendLater(conversation: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ contents, at }: { contents: Content[]; at: string }) => {
      for (const [index, content] of contents.entries()) {
        await api.post<Later>(`/api/conversations/${conversation}/later`, { content, at: new Date(Date.parse(at) + index).toISOString() });
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.later(conversation) }),
  });
}

export function useCancelLater(conversation: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<void>(`/api/conversations/${conversation}/later/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: keys.later(conversation) }),
  });
}
