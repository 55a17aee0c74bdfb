import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import type { Counts } from '@/types/api';

/** How many conversations each view holds. */
export const countsQuery = queryOptions({
  queryKey: keys.counts,
  queryFn: ({ signal }) => api.get<Counts>('/api/conversations/counts', signal),
});
