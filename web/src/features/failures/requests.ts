import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

export interface DeadJob {
  id: string;
  type: string;
  key: string;
  tries: number;
  error: string;
  diedAt: string;
}

const failuresKey = ['failures'] as const;

/** Jobs that were tried until the end and failed. */
export function useFailures() {
  return useQuery({
    queryKey: failuresKey,
    queryFn: async ({ signal }) => (await api.get<{ jobs: DeadJob[] }>('/api/failures', signal)).jobs,
    refetchInterval: 15_000,
  });
}

export function useRetryJob() {
  const drop = useDrop();
  return useMutation({ mutationFn: (id: string) => api.post(`/api/failures/${id}/retry`), onSuccess: (_answer, id) => drop(id) });
}

export function useDiscardJob() {
  const drop = useDrop();
  return useMutation({ mutationFn: (id: string) => api.delete(`/api/failures/${id}`), onSuccess: (_answer, id) => drop(id) });
}

function useDrop() {
  const cache = useQueryClient();
  return (id: string) => cache.setQueryData<DeadJob[]>(failuresKey, (jobs) => jobs?.filter((job) => job.id !== id));
}
