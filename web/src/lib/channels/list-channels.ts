import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { ChannelAccount } from './types';

export const channelsKey = ['channels'] as const;

export function useChannels() {
  return useQuery({
    queryKey: channelsKey,
    queryFn: async ({ signal }) => (await api.get<{ items: ChannelAccount[] }>('/api/channels', signal)).items,
  });
}
