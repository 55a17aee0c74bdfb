import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, query } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import type { Listed, Page, View } from '@/types/api';

/** A view of the list, fifty at a time. */
export function listQuery(view: View) {
  return infiniteQueryOptions({
    queryKey: keys.list(view),
    queryFn: ({ pageParam, signal }) => api.get<Page<Listed>>(`/api/conversations${query({ view, cursor: pageParam, limit: 50 })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}
