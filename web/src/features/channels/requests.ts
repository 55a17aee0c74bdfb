import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { alarmsKey } from '@/lib/channels/alarms';
import { channelsKey } from '@/lib/channels/list-channels';
import type { ChannelAccount, Paste } from '@/lib/channels/types';
import type { ChannelKind } from '@/types/api';

export interface TelegramDraft {
  name: string;
  token: string;
  /** Another Bot API server; absent for Telegram's own. */
  baseUrl?: string;
  /** Its own way out, used from the first check on. */
  proxy?: string;
  proxyPassword?: string;
}

export interface AccountChange {
  id: string;
  name: string;
  settings: Record<string, string>;
  token?: string;
  /** By field of the platform's form; an empty secret leaves the stored one. */
  values?: Record<string, string>;
}

export interface Connection {
  kind: ChannelKind;
  name: string;
  values: Record<string, string>;
}

/** Checked with the platform first; its refusal comes back in words. */
export function useConnect() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (connection: Connection) => api.post<ChannelAccount>('/api/channels', connection), onSuccess: refresh });
}

/** An account at the platform's double, to fill the form with. */
export interface Rehearsal {
  id: string;
  values: Record<string, string>;
}

export function useRehearsal() {
  return useMutation({ mutationFn: (wanted: { kind: ChannelKind; name: string }) => api.post<Rehearsal>('/api/simulator/rehearsals', wanted) });
}

/** Puts the customers' phones of a rehearsed account onto the simulator's page. */
export const joinPhones = (rehearsal: string, account: string) => api.post(`/api/simulator/rehearsals/${rehearsal}/phone`, { account });

export interface AccountHealth {
  account: string;
  lastInboundAt: string | null;
  /** Seconds within which nearly all of what came in a day was stored. */
  lag: number | null;
  /** Its usual gap, when it has been silent for much longer. */
  silentBeyond: number | null;
  outcomes: Record<string, number>;
  budgetLeft: Record<string, number>;
  bulk: Bulk;
  standing: Standing;
}

/** What the platform itself says of the account. */
export interface Standing {
  /** In its own words: green, yellow, red. */
  quality: string | null;
  /** Customers written to first within 24 hours. */
  openings: Allowance | null;
  /** Messages of the month's plan. */
  quota: Allowance | null;
  templates: Record<string, number>;
  templateQuality: Record<string, number>;
  tokenEnds: string | null;
}

/** @property most null without a limit */
export interface Allowance {
  used: number;
  most: number | null;
}

/** Campaigns and the like: how many messages may go out today while the account warms up, and why none does at the moment. */
export interface Bulk {
  sent: number;
  most: number;
  paused: string | null;
}

export function useResumeBulk() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (account: string) => api.post(`/api/channels/${account}/bulk/resume`),
    onSuccess: () => Promise.all([cache.invalidateQueries({ queryKey: ['channel-health'] }), cache.invalidateQueries({ queryKey: alarmsKey })]),
  });
}

export function useHealth() {
  return useQuery({
    queryKey: ['channel-health'],
    queryFn: async ({ signal }) => (await api.get<{ items: AccountHealth[] }>('/api/channels/health', signal)).items,
    refetchInterval: 30_000,
  });
}

/** What remains to be pasted at the platform. */
export function usePastes(account: string) {
  return useQuery({
    queryKey: ['channel-pastes', account],
    queryFn: async ({ signal }) => (await api.get<{ items: Paste[] }>(`/api/channels/${account}/pastes`, signal)).items,
  });
}

export function useConnectTelegram() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (draft: TelegramDraft) => api.post<ChannelAccount>('/api/channels/telegram', draft),
    onSuccess: refresh,
  });
}

export function useChangeAccount() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, ...change }: AccountChange) => api.patch<ChannelAccount>(`/api/channels/${id}`, change),
    onSuccess: refresh,
  });
}

/** An empty address takes the proxy away. */
export function useChangeProxy(account: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (proxy: { address: string; password?: string }) => api.put<ChannelAccount>(`/api/channels/${account}/proxy`, proxy),
    onSuccess: refresh,
  });
}

/** Asks the platform whether the account still works. */
export function useCheckAccount() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (id: string) => api.post<ChannelAccount>(`/api/channels/${id}/check`),
    onSettled: refresh,
  });
}

export function useDisconnect() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (id: string) => api.delete(`/api/channels/${id}`), onSuccess: refresh });
}

function useRefresh() {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: channelsKey });
}
