import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, query } from '@/lib/api/client';

export const formats = ['serai', 'chatwoot', 'slack', 'feishu', 'dingtalk', 'wecom'] as const;
export type HookFormat = (typeof formats)[number];

export interface Endpoint {
  id: string;
  name: string;
  host: string;
  format: HookFormat;
  events: string[];
  contactData: boolean;
  enabled: boolean;
  hasSecret: boolean;
  oldSecretUntil: string | null;
  createdAt: string;
}

export interface EndpointDraft {
  name: string;
  /** Absent: as it was. */
  url?: string;
  format: HookFormat;
  events: string[];
  contactData: boolean;
  enabled: boolean;
  /** Of the other side; absent: as it was. */
  secret?: string;
}

export interface Delivery {
  id: string;
  event: string;
  conversation: string;
  state: 'waiting' | 'delivered' | 'dead' | 'dropped';
  tries: number;
  status: number | null;
  error: string | null;
  milliseconds: number | null;
  happenedAt: string;
  triedAt: string | null;
}

const root = '/api/developers/hooks';
const key = ['developers', 'hooks'] as const;

export function useHooks() {
  return useQuery({ queryKey: [...key, 'all'], queryFn: ({ signal }) => api.get<{ items: Endpoint[]; events: string[] }>(root, signal) });
}

/** Adds one, or changes the one with this id; a new secret is told only here. */
export function useSaveHook(id: string | null) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (draft: EndpointDraft): Promise<{ secret: string | null }> => {
      if (id === null) return api.post<{ endpoint: Endpoint; secret: string | null }>(root, draft);
      await api.put<Endpoint>(`${root}/${id}`, draft);
      return { secret: null };
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useRotateSecret(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<{ secret: string | null }>(`${root}/${id}/secret`),
    onSuccess: () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useRemoveHook() {
  const cache = useQueryClient();
  return useMutation({ mutationFn: (id: string) => api.delete<void>(`${root}/${id}`), onSuccess: () => cache.invalidateQueries({ queryKey: key }) });
}

export function useTestHook(id: string) {
  return useMutation({ mutationFn: () => api.post<{ ok: boolean; status: number | null; problem: string | null; milliseconds: number }>(`${root}/${id}/test`) });
}

export function useDeliveries(id: string, state: string) {
  return useInfiniteQuery({
    queryKey: [...key, id, state],
    queryFn: ({ signal, pageParam }) => api.get<{ items: Delivery[]; next: string | null }>(`${root}/${id}/deliveries${query({ state, cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 10_000,
  });
}

export function useReplay(endpoint: string) {
  const cache = useQueryClient();
  return useMutation({
    /** One, or all that were given up. */
    mutationFn: (delivery: string | null) => api.post<void>(delivery === null ? `${root}/${endpoint}/replay` : `${root}/deliveries/${delivery}/replay`),
    onSuccess: () => cache.invalidateQueries({ queryKey: [...key, endpoint] }),
  });
}
