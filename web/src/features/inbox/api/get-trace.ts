import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Trace } from '@/types/api';

/** Why the bot did what it did about a customer's message. */
export function traceQuery(conversation: string, customerMessage: string) {
  return queryOptions({
    queryKey: ['trace', conversation, customerMessage],
    queryFn: ({ signal }) => api.get<Trace>(`/api/conversations/${conversation}/trace/${customerMessage}`, signal),
    staleTime: Infinity,
  });
}
