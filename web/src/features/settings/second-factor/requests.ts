import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

interface Status {
  on: boolean;
  recoveryLeft: number;
}

/** What an app reads: as text to type, and as the address in the picture. */
export interface Begun {
  secret: string;
  uri: string;
}

const path = '/api/me/second-factor';
const key = ['second-factor'] as const;

export function useSecondFactor() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<Status>(path, signal) });
}

export function useBegin() {
  return useMutation({ mutationFn: () => api.post<Begun>(path) });
}

export function useConfirm() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => api.post<{ recoveryCodes: string[] }>(`${path}/confirm`, { code }),
    onSuccess: ({ recoveryCodes }) => cache.setQueryData<Status>(key, { on: true, recoveryLeft: recoveryCodes.length }),
  });
}

export function useTurnOff() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => api.post<Status>(`${path}/off`, { code }),
    onSuccess: (status) => cache.setQueryData(key, status),
  });
}
