import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { channelsKey } from './list-channels';
import type { ChannelAccount, WidgetSettings } from './types';

export function useAddWidget() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (widget: { name: string; settings: WidgetSettings }) =>
      api.post<ChannelAccount>('/api/channels/widget', widget),
    onSuccess: () => cache.invalidateQueries({ queryKey: channelsKey }),
  });
}
