import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

export interface PreparedRequest {
  id: string;
  tool: string;
  state: 'prepared' | 'begun' | 'done' | 'declined' | 'refused' | 'failed' | 'uncertain';
  request: string;
  answer: string;
  at: string;
  performable: boolean;
  undoable: boolean;
}

const key = (conversation: string) => ['prepared', conversation] as const;

/** @param change grows with every message, so that what a new one brought is fetched */
export function usePrepared(conversation: string, change: number) {
  return useQuery({
    queryKey: [...key(conversation), change],
    queryFn: async ({ signal }) => (await api.get<{ requests: PreparedRequest[] }>(`/api/conversations/${conversation}/prepared`, signal)).requests,
    placeholderData: (before) => before,
  });
}

export function usePerform(conversation: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<{ outcome: 'done' | 'refused' | 'not_possible' | 'failed' | 'uncertain' }>(`/api/conversations/${conversation}/prepared/${id}/perform`),
    onSettled: () => cache.invalidateQueries({ queryKey: key(conversation) }),
  });
}

export function useUndo(conversation: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<{ outcome: 'done' | 'refused' | 'not_possible' | 'failed' | 'uncertain' }>(`/api/conversations/${conversation}/prepared/${id}/undo`),
    onSettled: () => cache.invalidateQueries({ queryKey: key(conversation) }),
  });
}

export function useDecline(conversation: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post(`/api/conversations/${conversation}/prepared/${id}/decline`),
    onSettled: () => cache.invalidateQueries({ queryKey: key(conversation) }),
  });
}
