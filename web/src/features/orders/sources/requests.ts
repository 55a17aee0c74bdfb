import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { ordersKey } from '@/lib/orders/requests';

export interface Step {
  stock: 'orders' | 'items';
  running: boolean;
  seen: number;
  total: number | null;
  finishedAt: string | null;
  nextAt: string | null;
  trouble: string | null;
}

export interface Source {
  id: string;
  kind: string;
  name: string;
  state: 'active' | 'needs_reconnect' | 'paused';
  trouble: string | null;
  settings: Record<string, string>;
  orders: number;
  items: number;
  steps: Step[];
}

export interface Field {
  name: string;
  secret: boolean;
  required: boolean;
  otherwise: string;
}

const key = [...ordersKey, 'sources'] as const;

export function useSources() {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await api.get<{ items: Source[] }>('/api/shops', signal)).items,
    refetchInterval: ({ state }) => (state.data?.some((source) => source.steps.some((step) => step.running)) ? 2_000 : 15_000),
  });
}

export function useForms() {
  return useQuery({
    queryKey: [...key, 'forms'],
    queryFn: async ({ signal }) => (await api.get<{ items: { kind: string; fields: Field[] }[] }>('/api/shops/forms', signal)).items,
    staleTime: Infinity,
  });
}

export function usePastes(source: string) {
  return useQuery({
    queryKey: [...key, source, 'pastes'],
    queryFn: async ({ signal }) => (await api.get<{ items: { name: string; value: string }[] }>(`/api/shops/${source}/pastes`, signal)).items,
  });
}

function useThen<V, R>(act: (values: V) => Promise<R>) {
  const cache = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => cache.invalidateQueries({ queryKey: ordersKey }) });
}

export const useConnectSource = () =>
  useThen((values: { kind: string; name: string; values: Record<string, string> }) => api.post<Source>('/api/shops', values));

export const useChangeSource = () =>
  useThen(({ id, ...change }: { id: string; name?: string; values?: Record<string, string>; paused?: boolean }) => api.patch<Source>(`/api/shops/${id}`, change));

export const usePull = () => useThen(({ id, everything }: { id: string; everything: boolean }) => api.post<Source>(`/api/shops/${id}/pull`, { everything }));

/** @returns the shop's page, where its owner says yes */
export const useInstallShopify = () => useMutation({ mutationFn: (values: Record<string, string>) => api.post<{ url: string }>('/api/shops/shopify/install', { values }) });

export const useRemoveSource = () => useThen((id: string) => api.delete(`/api/shops/${id}`));
