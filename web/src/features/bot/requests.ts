import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { personaKey } from '@/lib/bot/persona';
import type { Persona } from '@/lib/bot/types';

export function useChangePersona() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (persona: Persona) => api.put<Persona>('/api/bot', persona),
    onSuccess: (stored, sent) => cache.setQueryData(personaKey, stored ?? sent),
  });
}
