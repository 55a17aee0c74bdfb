import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, query } from '@/lib/api/client';
import type { Trouble } from '@/lib/translation/desk';

export const kinds = ['deepl', 'google', 'azure', 'libre', 'chat'] as const;
export type Kind = (typeof kinds)[number];

export interface Provider {
  id: string;
  kind: Kind;
  baseUrl: string;
  region: string;
  hasKey: boolean;
  enabled: boolean;
  /** Characters a day. */
  dailyLimit: number | null;
  rests: boolean;
  trouble: Trouble | null;
}

export interface Rules {
  automatic: boolean;
  redact: boolean;
  dailyLimit: number | null;
}

export interface Spent {
  day: string;
  provider: string;
  kind: Kind;
  calls: number;
  failed: number;
  characters: number;
  saved: number;
}

export interface Translation {
  providers: Provider[];
  /** Whether the workspace has chat models. */
  chat: boolean;
  rules: Rules;
  today: string;
  spent: Spent[];
}

export interface ProviderDraft {
  kind: Kind;
  /** Absent: where the service usually is. */
  baseUrl?: string;
  region: string;
  /** Absent: the stored key stays. */
  apiKey?: string;
  enabled: boolean;
  dailyLimit: number | null;
}

export interface Tried {
  ok: boolean;
  milliseconds: number;
  said: string | null;
  trouble: Trouble | null;
  detail: string;
}

const key = ['translation settings'] as const;

export function useTranslationSettings() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<Translation>('/api/translation', signal), refetchInterval: 30_000 });
}

function useChanged() {
  const client = useQueryClient();
  return () => {
    // what a conversation is offered depends on it
    void client.invalidateQueries({ queryKey: ['translation'] });
    return client.invalidateQueries({ queryKey: key });
  };
}

export function useSaveProvider(id: string | null) {
  const changed = useChanged();
  return useMutation({
    mutationFn: (draft: ProviderDraft) => (id === null ? api.post<Provider>('/api/translation/providers', draft) : api.put<Provider>(`/api/translation/providers/${id}`, draft)),
    onSuccess: changed,
  });
}

export function useRemoveProvider() {
  const changed = useChanged();
  return useMutation({ mutationFn: (id: string) => api.delete<void>(`/api/translation/providers/${id}`), onSuccess: changed });
}

export function useOrderProviders() {
  const changed = useChanged();
  return useMutation({ mutationFn: (ids: string[]) => api.put<Translation>('/api/translation/order', { ids }), onSuccess: changed });
}

export function useSetRules() {
  const changed = useChanged();
  return useMutation({ mutationFn: (rules: Rules) => api.put<Translation>('/api/translation/rules', rules), onSuccess: changed });
}

/** Has one sentence translated with what is in the form; `like` lends its stored key. */
export function useTryProvider() {
  return useMutation({ mutationFn: (draft: ProviderDraft & { like?: string }) => api.post<Tried>('/api/translation/test', draft) });
}

export interface Term {
  id: string;
  term: string;
  translations: Record<string, string>;
  exact: boolean;
}

const termsKey = ['translation terms'] as const;

export function useTerms() {
  return useQuery({ queryKey: termsKey, queryFn: async ({ signal }) => (await api.get<{ items: Term[] }>('/api/translation/terms', signal)).items });
}

export function useSaveTerm(id: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (term: Omit<Term, 'id'>) => (id === null ? api.post<Term>('/api/translation/terms', term) : api.put<Term>(`/api/translation/terms/${id}`, term)),
    onSuccess: () => client.invalidateQueries({ queryKey: termsKey }),
  });
}

export function useRemoveTerm() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (id: string) => api.delete<void>(`/api/translation/terms/${id}`), onSettled: () => client.invalidateQueries({ queryKey: termsKey }) });
}

export interface Remembered {
  id: string;
  from: string;
  to: string;
  source: string;
  target: string;
  uses: number;
}

const memoryKey = ['translation memory'] as const;

export function useMemory(words: string) {
  return useQuery({ queryKey: [...memoryKey, words], queryFn: ({ signal }) => api.get<{ items: Remembered[]; count: number }>(`/api/translation/memory${query({ q: words })}`, signal), placeholderData: (before) => before });
}

export function useCorrect() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, target }: { id: string; target: string }) => api.put<void>(`/api/translation/memory/${id}`, { target }),
    onSettled: () => client.invalidateQueries({ queryKey: memoryKey }),
  });
}

export function useForget() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (id: string) => api.delete<void>(`/api/translation/memory/${id}`), onSettled: () => client.invalidateQueries({ queryKey: memoryKey }) });
}
