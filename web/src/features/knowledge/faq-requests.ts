import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { type FaqPage, faqsKey } from '@/lib/knowledge/list-faqs';
import type { Faq, FaqDraft } from '@/lib/knowledge/types';

type Pages = InfiniteData<FaqPage>;

/** Creates an entry, or replaces the one with this id. */
export function useSaveFaq() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, draft }: { id: string | null; draft: FaqDraft }) =>
      id === null
        ? api.post<Faq>('/api/knowledge/faqs', draft)
        : api.put<Faq>(`/api/knowledge/faqs/${id}`, draft),
    onSuccess: () => cache.invalidateQueries({ queryKey: faqsKey }),
  });
}

/** Gone from the list at once; it comes back if the server refuses. */
export function useDeleteFaq() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (faq: Faq) => api.delete(`/api/knowledge/faqs/${faq.id}`),
    onMutate: (faq) =>
      cache.setQueriesData<Pages>({ queryKey: faqsKey }, (pages) => withoutFaq(pages, faq.id)),
    onSettled: () => cache.invalidateQueries({ queryKey: faqsKey }),
  });
}

export function useSwitchFaq() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) =>
      api.post<Faq>(`/api/knowledge/faqs/${id}/enabled`, { enabled }),
    onMutate: ({ id, enabled }) =>
      cache.setQueriesData<Pages>({ queryKey: faqsKey }, (pages) => withSwitched(pages, id, enabled)),
    onError: () => cache.invalidateQueries({ queryKey: faqsKey }),
  });
}

function withoutFaq(pages: Pages | undefined, id: string): Pages | undefined {
  return mapItems(pages, (items) => items.filter((faq) => faq.id !== id));
}

function withSwitched(pages: Pages | undefined, id: string, enabled: boolean): Pages | undefined {
  return mapItems(pages, (items) => items.map((faq) => (faq.id === id ? { ...faq, enabled } : faq)));
}

function mapItems(pages: Pages | undefined, change: (items: Faq[]) => Faq[]): Pages | undefined {
  return pages && { ...pages, pages: pages.pages.map((page) => ({ ...page, items: change(page.items) })) };
}
