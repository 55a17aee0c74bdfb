import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { channelsKey } from '@/lib/channels/list-channels';
import type { ChannelAccount } from '@/lib/channels/types';

export interface TelegramDraft {
  name: string;
  token: string;
  /** Another Bot API server; absent for Telegram's own. */
  baseUrl?: string;
}

export interface AccountChange {
  id: string;
  name: string;
  settings: Record<string, string>;
  token?: string;
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
