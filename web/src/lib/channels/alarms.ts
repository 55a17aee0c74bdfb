import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { ChannelKind } from '@/types/api';

/** Something about an account that a person should look at. */
export interface Alarm {
  account: string;
  name: string;
  kind: ChannelKind;
  what: 'stopped' | 'silent' | 'bulk_paused';
  /** In words, where the platform or the server has any. */
  detail: string | null;
}

export const alarmsKey = ['channel-alarms'] as const;

export function useAlarms(enabled: boolean) {
  return useQuery({
    queryKey: alarmsKey,
    queryFn: async ({ signal }) => (await api.get<{ items: Alarm[] }>('/api/channels/alarms', signal)).items,
    refetchInterval: 60_000,
    enabled,
  });
}
