import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Persona } from './types';

export const personaKey = ['bot', 'persona'] as const;

export function usePersona() {
  return useQuery({ queryKey: personaKey, queryFn: ({ signal }) => api.get<Persona>('/api/bot', signal) });
}
