import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { addPasskey, type Passkey } from '@/lib/passkeys';

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

const passkeysPath = '/api/me/passkeys';
const passkeysKey = ['passkeys'] as const;

export function usePasskeys() {
  return useQuery({ queryKey: passkeysKey, queryFn: async ({ signal }) => (await api.get<{ items: Passkey[] }>(passkeysPath, signal)).items });
}

export function useAddPasskey() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: addPasskey,
    onSuccess: () => Promise.all([cache.invalidateQueries({ queryKey: passkeysKey }), cache.invalidateQueries({ queryKey: key })]),
  });
}

export function useRenamePasskey() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) => api.patch<{ items: Passkey[] }>(`${passkeysPath}/${id}`, { name }),
    onSuccess: ({ items }) => cache.setQueryData(passkeysKey, items),
  });
}

export function useRemovePasskey() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<{ items: Passkey[] }>(`${passkeysPath}/${id}`),
    onSuccess: ({ items }) => {
      cache.setQueryData(passkeysKey, items);
      void cache.invalidateQueries({ queryKey: key });
    },
  });
}

interface Rule {
  asked: boolean;
  /** Who would be led to set one up, by name. */
  without: string[];
}

const rulePath = '/api/workspace/two-factors';
const ruleKey = ['two-factors'] as const;

export function useRule() {
  return useQuery({ queryKey: ruleKey, queryFn: ({ signal }) => api.get<Rule>(rulePath, signal) });
}

export function useChangeRule() {
  const cache = useQueryClient();
  return useMutation({ mutationFn: (asked: boolean) => api.put<Rule>(rulePath, { asked }), onSuccess: (rule) => cache.setQueryData(ruleKey, rule) });
}
