import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

export interface Source {
  passage: string;
  title: string;
  text: string;
  score: number;
}

export interface Draft {
  text: string | null;
  by: 'model' | 'knowledge' | 'question' | 'unsure' | 'nothing';
  reason: string;
  confidence: number;
  language: string;
  sources: Source[];
}

export interface Point {
  message: string;
  seq: number;
  text: string;
  at: string;
}

export interface Summary {
  /** By a chat model; null without one. */
  text: string | null;
  asked: Point[];
  answered: { question: Point; answer: Point }[];
  open: { whose: 'customer' | 'us' | 'knowledge' | 'model'; text: string; seq: number }[];
  facts: { kind: string; value: string }[];
  messages: number;
}

export const ways = ['shorter', 'friendlier', 'formal', 'grammar'] as const;
export type Way = (typeof ways)[number];

export interface Rewritten {
  text: string;
  by: 'model' | 'rules';
  changed: boolean;
  failed: string | null;
}

export interface Suggested {
  replies: { id: string; shortcut: string; text: string; score: number }[];
  knowledge: { id: string; title: string; text: string; score: number }[];
}

export type Step = 'offer_template' | 'answer_before_window_closes' | 'take' | 'raise_priority' | 'ask_order_number' | 'answer' | 'snooze_until_reply' | 'resolve';

export interface Next {
  step: Step;
  because: string;
  details: Record<string, string>;
}

export type Kind = 'draft' | 'summary' | 'rewrite' | 'suggestion' | 'next';

const door = (conversation: string) => `/api/conversations/${conversation}/copilot`;

export function useDraft(conversation: string) {
  return useMutation({ mutationFn: () => api.post<Draft>(`${door(conversation)}/draft`) });
}

export function useSummary(conversation: string) {
  return useMutation({ mutationFn: () => api.post<Summary>(`${door(conversation)}/summary`) });
}

export function useRewrite(conversation: string) {
  return useMutation({ mutationFn: (asked: { text: string; how: Way }) => api.post<Rewritten>(`${door(conversation)}/rewrite`, asked) });
}

/** @param text what has been written so far, after a pause */
export function useSuggestions(conversation: string, text: string, newest: number, enabled: boolean) {
  return useQuery({ queryKey: ['copilot suggestions', conversation, newest, text], queryFn: () => api.post<Suggested>(`${door(conversation)}/suggest`, { text }), enabled, staleTime: 60_000, retry: false, placeholderData: (before) => before });
}

/** @param change of the conversation: with every change there may be something else to do */
export function useNext(conversation: string, change: number) {
  return useQuery({ queryKey: ['copilot next', conversation, change], queryFn: async ({ signal }) => (await api.get<{ items: Next[] }>(`${door(conversation)}/next`, signal)).items, staleTime: 60_000, retry: false, placeholderData: (before) => before });
}

export function useJudge(conversation: string) {
  return useMutation({ mutationFn: (judgement: { result: string; kind: Kind; by: string; useful: boolean }) => api.post<void>(`${door(conversation)}/judge`, judgement) });
}
