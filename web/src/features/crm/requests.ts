import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

export type Way = 'both' | 'in' | 'out';
export type Conflict = 'newest' | 'theirs' | 'ours';
export type Notes = 'off' | 'short' | 'whole';

export interface Pair {
  ours: string;
  theirs: string;
  way: Way;
}

export interface Rules {
  pairs: Pair[];
  conflict: Conflict;
  addsHere: boolean;
  addsThere: boolean;
  erasesThere: boolean;
  notes: Notes;
}

export interface Step {
  stock: 'people' | 'gone';
  running: boolean;
  seen: number;
  finishedAt: string | null;
  nextAt: string | null;
  trouble: string | null;
}

export interface Crm {
  id: string;
  kind: string;
  name: string;
  state: 'active' | 'needs_reconnect' | 'paused';
  trouble: string | null;
  settings: Record<string, string>;
  rules: Rules;
  linked: number;
  waiting: number;
  steps: Step[];
  pastes: { name: string; value: string }[];
}

export interface FormField {
  name: string;
  secret: boolean;
  required: boolean;
  otherwise: string;
}

export interface Form {
  kind: string;
  title: string;
  fields: FormField[];
}

export interface Property {
  name: string;
  label: string;
  type: string;
  writable: boolean;
}

export interface OurField {
  name: string;
  label: string | null;
}

export interface LogLine {
  id: string;
  at: string;
  what: string;
  contact: { id: string; name: string | null } | null;
  other: { id: string; name: string | null } | null;
  externalId: string | null;
  fields: string[];
  problem: string | null;
}

const key = ['crm'] as const;

export function useCrms() {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await api.get<{ items: Crm[] }>('/api/crm', signal)).items,
    refetchInterval: ({ state }) => (state.data?.some((crm) => crm.waiting > 0 || crm.steps.some((step) => step.running)) ? 3_000 : 20_000),
  });
}

export function useForms() {
  return useQuery({
    queryKey: [...key, 'forms'],
    queryFn: async ({ signal }) => (await api.get<{ items: Form[] }>('/api/crm/forms', signal)).items,
    staleTime: Infinity,
  });
}

export function useCrmFields(id: string) {
  return useQuery({
    queryKey: [...key, id, 'fields'],
    queryFn: ({ signal }) => api.get<{ theirs: Property[]; ours: OurField[]; usual: Record<string, string> }>(`/api/crm/${id}/fields`, signal),
    staleTime: 60_000,
    retry: false,
  });
}

export function useLog(id: string, problems: boolean, cursor: string | null) {
  return useQuery({
    queryKey: [...key, id, 'log', problems, cursor],
    queryFn: ({ signal }) => api.get<{ items: LogLine[]; next: string | null }>(`/api/crm/${id}/log?problems=${problems}${cursor ? `&cursor=${cursor}` : ''}`, signal),
  });
}

function useThen<V, R>(act: (values: V) => Promise<R>) {
  const cache = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => cache.invalidateQueries({ queryKey: key }) });
}

type Values = Record<string, string>;

export const useConnect = () => useThen((values: { kind: string; name: string; values: Values }) => api.post<Crm>('/api/crm', values));

export const useChange = () => useThen(({ id, ...change }: { id: string; name?: string; values?: Values; paused?: boolean }) => api.patch<Crm>(`/api/crm/${id}`, change));

export const useAuthorize = () => useThen((values: { kind: string; name: string; again?: string; values: Values }) => api.post<{ url: string }>('/api/crm/authorize', values));

export const useRules = () => useThen(({ id, rules }: { id: string; rules: Rules }) => api.put<Crm>(`/api/crm/${id}/rules`, rules));

export const useTest = () => useThen((id: string) => api.post<Crm>(`/api/crm/${id}/test`, {}));

export const usePull = () => useThen(({ id, everything }: { id: string; everything: boolean }) => api.post<Crm>(`/api/crm/${id}/pull`, { everything }));

export const usePush = () => useThen((id: string) => api.post<Crm>(`/api/crm/${id}/push`, {}));

export const useRemove = () => useThen((id: string) => api.delete(`/api/crm/${id}`));
