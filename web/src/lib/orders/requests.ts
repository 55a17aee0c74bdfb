import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Item, Order } from './types';

export const ordersKey = ['orders'] as const;

/** What a customer has bought, by the email and phone that we know of them. */
export function useOrdersOf(contact: string) {
  return useQuery({
    queryKey: [...ordersKey, 'of', contact],
    queryFn: ({ signal }) => api.get<{ known: boolean; items: Order[] }>(`/api/contacts/${contact}/orders`, signal),
    staleTime: 30_000,
  });
}

export function useOrders(query: string) {
  return useInfiniteQuery({
    queryKey: [...ordersKey, 'found', query],
    queryFn: ({ pageParam, signal }) =>
      api.get<{ items: Order[]; next: string | null }>(`/api/orders?${new URLSearchParams({ query, ...(pageParam ? { cursor: pageParam } : {}) })}`, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useItems(query: string) {
  return useQuery({
    queryKey: [...ordersKey, 'items', query],
    queryFn: ({ signal }) => api.get<{ items: Item[] }>(`/api/items?${new URLSearchParams({ query })}`, signal),
    enabled: query.trim() !== '',
  });
}

/** Asks the shop how the order stands now. */
export function useRefreshOrder() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<Order>(`/api/orders/${id}/refresh`),
    onSuccess: () => cache.invalidateQueries({ queryKey: ordersKey }),
  });
}
