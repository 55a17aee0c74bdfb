import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { SearchResult } from '@/lib/knowledge/types';

/** What the bot would find for a customer's words; without a language it is detected. */
export function useSearch(q: string, language: string) {
  const parameters = new URLSearchParams({ q, ...(language === '' ? {} : { language }) });
  return useQuery({
    queryKey: ['knowledge', 'search', q, language],
    queryFn: () => api.get<SearchResult>(`/api/knowledge/search?${parameters}`),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
}
