import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { personaKey } from '@/lib/bot/persona';
import type { ChatModel, ModelTest, Persona } from '@/lib/bot/types';

const modelKey = ['bot', 'model'] as const;

export interface ModelDraft {
  baseUrl: string;
  model: string;
  /** Absent: the stored key stays. */
  apiKey?: string;
}

export function useChangePersona() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (persona: Persona) => api.put<Persona>('/api/bot', persona),
    onSuccess: (stored, sent) => cache.setQueryData(personaKey, stored ?? sent),
  });
}

/** The chat model that words answers; null when none is set. */
export function useModel() {
  return useQuery({
    queryKey: modelKey,
    queryFn: async () => {
      const model = await api.get<ChatModel | undefined>('/api/bot/model');
      return model?.baseUrl ? model : null;
    },
  });
}

export function useChangeModel() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (draft: ModelDraft) => api.put<ChatModel>('/api/bot/model', draft),
    onSuccess: () => cache.invalidateQueries({ queryKey: modelKey }),
  });
}

export function useRemoveModel() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete('/api/bot/model'),
    onSuccess: () => cache.setQueryData(modelKey, null),
  });
}

/** Asks the model for one word, with what is in the form. */
export function useTestModel() {
  return useMutation({ mutationFn: (draft: ModelDraft) => api.post<ModelTest>('/api/bot/model/test', draft) });
}
