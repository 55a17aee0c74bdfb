import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { ChannelKind } from '@/types/api';

export const channels: ChannelKind[] = ['widget', 'telegram', 'whatsapp', 'messenger', 'instagram', 'line', 'email', 'api'];

/** What a rule asks for; what is null holds for everybody. */
export interface Conditions {
  channel: ChannelKind | null;
  account: string | null;
  language: string | null;
  country: string | null;
  page: string | null;
  returning: boolean | null;
  open: boolean | null;
}

export interface GreetingRule extends Conditions {
  id: string;
  enabled: boolean;
  /** By language tag. */
  texts: Record<string, string>;
}

export type RuleDraft = Omit<GreetingRule, 'id'>;

export interface Situation {
  channel: ChannelKind;
  account: string | null;
  language: string;
  country: string | null;
  page: string | null;
  returning: boolean;
  open: boolean;
}

/** The order is the server's: a condition counts more than all that come after it. */
export const order = ['account', 'page', 'country', 'language', 'visitor', 'hours', 'channel'] as const;

export interface Weighed {
  rule: GreetingRule;
  holds: string[];
  misses: string[];
  wins: boolean;
}

export interface Preview {
  /** Null: a built-in line of the bot's tone. */
  text: string | null;
  /** The persona's own, since no rule fits. */
  persona: boolean;
  rules: Weighed[];
}

const key = ['greetings'] as const;

export function useGreetings() {
  return useQuery({ queryKey: key, queryFn: async ({ signal }) => (await api.get<{ items: GreetingRule[] }>('/api/bot/greetings', signal)).items });
}

export function usePreview(situation: Situation) {
  return useQuery({ queryKey: [...key, 'preview', situation], queryFn: () => api.post<Preview>('/api/bot/greetings/preview', situation), placeholderData: (before) => before });
}

export function useSaveGreeting(id: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (rule: RuleDraft) => (id === null ? api.post<GreetingRule>('/api/bot/greetings', rule) : api.put<GreetingRule>(`/api/bot/greetings/${id}`, rule)),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useRemoveGreeting() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (id: string) => api.delete<void>(`/api/bot/greetings/${id}`), onSettled: () => client.invalidateQueries({ queryKey: key }) });
}
