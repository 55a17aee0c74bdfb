import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Cards } from '@/types/api';
import type { ChangeOutcome, Item, Order, OrderChangeKind } from './types';

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

export function useOrder(id: string) {
  return useQuery({
    queryKey: [...ordersKey, 'one', id],
    queryFn: ({ signal }) => api.get<Order>(`/api/orders/${id}`, signal),
    staleTime: 30_000,
    retry: false,
  });
}

/** What a customer gets of it, in their language. */
export function cardOf(shown: { order: string } | { item: Item }, language: string | null): Promise<Cards> {
  const spoken: Record<string, string> = language ? { language } : {};
  const path = 'order' in shown ? `/api/orders/${shown.order}/card?${new URLSearchParams(spoken)}` : `/api/items/card?${new URLSearchParams({ source: shown.item.source, key: shown.item.key, ...spoken })}`;
  return api.get<{ content: Cards }>(path).then(({ content }) => content);
}

/** What may be done to an order from here. */
export function usePossibleChanges(id: string, wanted: boolean) {
  return useQuery({
    queryKey: [...ordersKey, 'changes', id],
    queryFn: ({ signal }) => api.get<{ items: OrderChangeKind[] }>(`/api/orders/${id}/changes`, signal),
    enabled: wanted,
    staleTime: 30_000,
    retry: false,
  });
}

export function useChangeOrder(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (wish: { key: string; kind: OrderChangeKind; reason: string; amount: number | null }) => api.post<{ outcome: ChangeOutcome; why: string }>(`/api/orders/${id}/changes`, wish),
    onSuccess: () => cache.invalidateQueries({ queryKey: ordersKey }),
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
