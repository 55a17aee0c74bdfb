import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

export const modes = ['off', 'ask_agent', 'automatic'] as const;
export type Mode = (typeof modes)[number];
export const states = ['open', 'in_progress', 'partly_sent', 'sent', 'delivered', 'cancelled', 'returned'] as const;
export type OrderState = (typeof states)[number];
export const identities = ['order_and_contact', 'email_or_name_and_postcode'] as const;
export type Identity = (typeof identities)[number];

export interface Tool {
  tool: string;
  trust: 'anybody' | 'buyer';
  effect: 'reads' | 'leaves_a_request' | 'changes_the_order';
  mode: Mode;
  states: OrderState[];
  days: number | null;
  most: number | null;
  perMonth: number | null;
  limits: boolean;
}

export interface Tools {
  identity: Identity;
  tools: Tool[];
}

export interface Use {
  id: string;
  conversation: string;
  tool: string;
  outcome: 'begun' | 'done' | 'refused' | 'prepared' | 'declined' | 'failed' | 'uncertain';
  request: string;
  answer: string;
  at: string;
  millis: number;
}

const PAGE = 50;
const toolsKey = ['tools'] as const;

export function useTools() {
  return useQuery({ queryKey: toolsKey, queryFn: ({ signal }) => api.get<Tools>('/api/tools', signal) });
}

export function useChangeTool() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ tool, mode, states: chosen, days, most, perMonth }: Tool) =>
      api.put<Tools>(`/api/tools/${tool}`, { mode, states: chosen, days, most, perMonth }),
    onSuccess: (changed) => cache.setQueryData(toolsKey, changed),
  });
}

export function useChangeIdentity() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (identity: Identity) => api.put<Tools>('/api/tools/identity', { identity }),
    onSuccess: (changed) => cache.setQueryData(toolsKey, changed),
  });
}

/** What the bot did, newest first. */
export function useUses(tool: string | null) {
  return useInfiniteQuery({
    queryKey: ['tool-uses', tool],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ ...(tool && { tool }), ...(pageParam && { before: pageParam }) });
      return (await api.get<{ uses: Use[] }>(`/api/tools/uses?${asked}`, signal)).uses;
    },
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.at),
    refetchInterval: 30_000,
  });
}
