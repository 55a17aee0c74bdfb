import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Faq } from './types';

export const faqsKey = ['knowledge', 'faqs'] as const;

export interface FaqPage {
  items: Faq[];
  next: string | null;
  total: number;
}

export function useFaqs(q: string) {
  return useInfiniteQuery({
    queryKey: [...faqsKey, q],
    queryFn: ({ pageParam }) => api.get<FaqPage>(`/api/knowledge/faqs?${asked(q, pageParam)}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

function asked(q: string, cursor: string): string {
  const parameters = new URLSearchParams();
  if (q !== '') parameters.set('q', q);
  if (cursor !== '') parameters.set('cursor', cursor);
  return parameters.toString();
}
