import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { ordersKey } from '@/lib/orders/requests';

export interface DataRequest {
  id: string;
  shop: string | null;
  email: string | null;
  phone: string | null;
  orders: number;
  askedAt: string;
  dueAt: string;
  answeredAt: string | null;
}

const key = [...ordersKey, 'data-requests'] as const;

export function useDataRequests() {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await api.get<{ items: DataRequest[] }>('/api/shops/data-requests', signal)).items,
  });
}

export function useAnswered() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<{ items: DataRequest[] }>(`/api/shops/data-requests/${id}/answered`),
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
}
