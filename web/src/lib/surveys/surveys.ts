import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';

export interface SurveySettings {
  on: boolean;
  delayMinutes: number;
  smileys: boolean;
  questions: Record<string, string>;
}

/** `key`: an agent's or team's id, a channel, `bot`, or blank for all. */
export interface Figure {
  key: string;
  asked: number;
  answered: number;
  good: number;
  average: number;
}

export interface Figures {
  all: Figure;
  agents: Figure[];
  teams: Figure[];
  channels: Figure[];
}

export interface Said {
  conversation: string;
  rating: number;
  at: string | null;
  reason: string | null;
  agent: string | null;
}

const settingsKey = ['survey settings'] as const;

export const surveySettingsQuery = queryOptions({ queryKey: settingsKey, queryFn: ({ signal }) => api.get<SurveySettings>('/api/surveys/settings', signal) });

export function useSaveSurveys() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: SurveySettings) => api.put<SurveySettings>('/api/surveys/settings', settings),
    onSuccess: (after) => client.setQueryData(settingsKey, after),
  });
}

export function figuresQuery(days: number) {
  return queryOptions({ queryKey: ['survey figures', days], queryFn: ({ signal }) => api.get<Figures>(`/api/surveys/figures?days=${days}`, signal), staleTime: 60_000 });
}

export function saidQuery(contact: string) {
  return queryOptions({ queryKey: ['customer', contact, 'surveys'], queryFn: async ({ signal }) => (await api.get<{ items: Said[] }>(`/api/contacts/${contact}/surveys`, signal)).items });
}

export const faces = ['😡', '🙁', '😐', '🙂', '😍'];
