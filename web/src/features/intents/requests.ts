import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

export type Action =
  | { type: 'notice' }
  | { type: 'answer'; texts: Record<string, string> }
  | { type: 'hand_off'; team: string | null; urgent: boolean };

export interface Intent {
  key: string;
  name: string;
  enabled: boolean;
  examples: string[];
  action: Action;
}

export interface Overlap {
  one: string;
  other: string;
  share: number;
  example: string;
}

export interface Overview {
  intents: Intent[];
  /** Not taken over yet. */
  readyMade: Intent[];
  overlaps: Overlap[];
  learning: boolean;
  orderPatterns: string[];
}

export interface Heard {
  language: string;
  intents: { intent: string; probability: number; part: string }[];
  entities: { kind: string; text: string; value: string; confidence: number }[];
  mood: { emotion: string; urgency: string; confidence: number };
}

const key = ['intents'] as const;
const whileLearning = 2_000;

export function useIntents() {
  return useQuery({
    queryKey: key,
    queryFn: () => api.get<Overview>('/api/intents'),
    refetchInterval: (query) => (query.state.data?.learning ? whileLearning : false),
  });
}

export function useSaveIntent() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ key: name, ...intent }: Intent) => api.put<Intent>(`/api/intents/${encodeURIComponent(name)}`, intent),
    onSuccess: () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useRemoveIntent() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => api.delete(`/api/intents/${encodeURIComponent(name)}`),
    onSuccess: () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useSaveOrderPatterns() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (patterns: string[]) => api.put<string[]>('/api/intents/order-patterns', { patterns }),
    onSuccess: () => cache.invalidateQueries({ queryKey: key }),
  });
}

/** What would be understood of these words, and of what was read in a picture beside them. */
export function useListen() {
  return useMutation({ mutationFn: (said: { text: string; seen: string[] }) => api.post<Heard>('/api/intents/try', said) });
}
