import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, query } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import type { Listed, Page, View } from '@/types/api';
import { asText, type Question } from '../filters/question';

/** A view of the list, narrowed and ordered by the server, fifty at a time. */
export function listQuery(view: View, question: Question) {
  return infiniteQueryOptions({
    queryKey: keys.list(view, asText(question)),
    queryFn: ({ pageParam, signal }) => api.get<Page<Listed>>(`/api/conversations${query({ ...question, view, cursor: pageParam, limit: 50 })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}
