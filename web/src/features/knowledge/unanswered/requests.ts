import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Phrase } from '@/lib/knowledge/types';

export type State = 'open' | 'answered' | 'dismissed';

/** Questions that mean the same, in whatever languages. */
export interface Group {
  id: string;
  state: State;
  title: Phrase;
  size: number;
  languages: { language: string; asked: number }[];
  since: string;
  last: string;
  answer: string | null;
  /** It was answered, and the bot still did not know. */
  again: boolean;
}

export interface Listed {
  items: Group[];
  totals: Record<State, number>;
}

export interface Detail {
  group: Group;
  questions: { message: string; conversation: string; language: string; text: string; at: string }[];
  wordings: Phrase[];
  /** What the bot would find today. */
  nearest: { passage: string; kind: 'faq' | 'document'; title: string; score: number; answers: boolean } | null;
}

const path = '/api/knowledge/unanswered';
const key = ['knowledge', 'unanswered'] as const;

export function useGroups(state: State) {
  return useQuery({ queryKey: [...key, state], queryFn: () => api.get<Listed>(`${path}?state=${state}`) });
}

export function useDetail(id: string) {
  return useQuery({ queryKey: [...key, 'detail', id], queryFn: () => api.get<Detail>(`${path}/${id}`) });
}

/** Moves a group; what answers it is named by the entry's id. */
export function useSettle() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, state, faq }: { id: string; state: State; faq?: string }) =>
      api.post<undefined>(`${path}/${id}/${state}`, state === 'answered' ? { faq } : undefined),
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
}
