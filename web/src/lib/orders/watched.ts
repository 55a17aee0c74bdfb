import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

const key = (conversation: string) => ['parcel-news', 'of', conversation];

/** Parcels that the customer of this conversation allowed us to tell about. */
export function useWatched(conversation: string, change: number) {
  return useQuery({
    queryKey: [...key(conversation), change],
    queryFn: async ({ signal }) => (await api.get<{ items: string[] }>(`/api/parcels/news/${conversation}`, signal)).items,
    staleTime: 30_000,
  });
}

export function useWatching(conversation: string) {
  const cache = useQueryClient();
  const onSuccess = () => cache.invalidateQueries({ queryKey: key(conversation) });
  const allow = useMutation({ mutationFn: (parcel: { number: string; carrier: string | null }) => api.post(`/api/parcels/news/${conversation}`, parcel), onSuccess });
  const stop = useMutation({ mutationFn: (number: string) => api.delete(`/api/parcels/news/${conversation}?${new URLSearchParams({ number })}`), onSuccess });
  return { allow, stop };
}
