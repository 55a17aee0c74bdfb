import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Action } from '@/types/marks';
import { api } from '../api/client';

/** Several actions under one name; without an owner it is everybody's. */
export interface Macro {
  id: string;
  owner: string | null;
  name: string;
  actions: Action[];
}

export interface MacroDraft {
  shared: boolean;
  name: string;
  actions: Action[];
}

const key = ['macros'];

export const macrosQuery = queryOptions({
  queryKey: key,
  queryFn: async ({ signal }) => (await api.get<{ items: Macro[] }>('/api/macros', signal)).items,
  staleTime: 60_000,
});

export function useSaveMacro() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, draft }: { id: string | null; draft: MacroDraft }) => (id === null ? api.post<Macro>('/api/macros', draft) : api.put<Macro>(`/api/macros/${id}`, draft)),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useDeleteMacro() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<void>(`/api/macros/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}
