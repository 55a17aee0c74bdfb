import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

export const dialects = ['openai', 'deepseek', 'qwen', 'ollama', 'vllm', 'speech', 'other'] as const;
export type Dialect = (typeof dialects)[number];

export interface Endpoint {
  id: string;
  baseUrl: string;
  model: string;
  dialect: Dialect;
  promptPrice: number;
  completionPrice: number;
  enabled: boolean;
  hasKey: boolean;
  health: 'well' | 'resting' | 'tried';
}

export interface Spent {
  endpoint: string;
  model: string;
  calls: number;
  failed: number;
  cached: number;
  promptTokens: number;
  completionTokens: number;
  cost: number;
}

export interface Budget {
  /** 2026-05 */
  month: string;
  currency: string;
  monthly: number | null;
  alertPercent: number;
  spent: number;
  level: 'within' | 'warned' | 'used_up';
  byEndpoint: Spent[];
}

export interface Models {
  endpoints: Endpoint[];
  budget: Budget;
}

export interface EndpointDraft {
  baseUrl: string;
  model: string;
  /** Absent: what the address gives away. */
  dialect?: Dialect;
  promptPrice: number;
  completionPrice: number;
  enabled: boolean;
  /** Absent: the stored key stays. */
  apiKey?: string;
}

export interface ModelTest {
  ok: boolean;
  milliseconds: number;
  problem: string | null;
}

const modelsKey = ['models'] as const;

export function useModels() {
  return useQuery({ queryKey: modelsKey, queryFn: ({ signal }) => api.get<Models>('/api/models', signal), refetchInterval: 30_000 });
}

/** Connects a new one, or changes the one with this id. */
export function useSaveEndpoint(id: string | null) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (draft: EndpointDraft) =>
      id === null ? api.post<Endpoint>('/api/models/endpoints', draft) : api.put<Endpoint>(`/api/models/endpoints/${id}`, draft),
    onSuccess: () => cache.invalidateQueries({ queryKey: modelsKey }),
  });
}

export function useRemoveEndpoint() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<void>(`/api/models/endpoints/${id}`),
    onSuccess: () => cache.invalidateQueries({ queryKey: modelsKey }),
  });
}

export function useOrderEndpoints() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => api.put<Models>('/api/models/order', { ids }),
    onSuccess: (models) => cache.setQueryData(modelsKey, models),
  });
}

export function useSetBudget() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (budget: Pick<Budget, 'currency' | 'monthly' | 'alertPercent'>) => api.put<Models>('/api/models/budget', budget),
    onSuccess: (models) => cache.setQueryData(modelsKey, models),
  });
}

/** Asks the model for one word, with what is in the form; `like` lends its stored key. */
export function useTestEndpoint() {
  return useMutation({ mutationFn: (draft: EndpointDraft & { like?: string }) => api.post<ModelTest>('/api/models/test', draft) });
}
