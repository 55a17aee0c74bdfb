import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { ConnectForm } from './types';

/** What each platform asks for; does not change while the server runs. */
export function useForms() {
  return useQuery({
    queryKey: ['channel-forms'],
    queryFn: async ({ signal }) => (await api.get<{ items: ConnectForm[] }>('/api/channels/forms', signal)).items,
    staleTime: Infinity,
  });
}
