import { useQuery } from '@tanstack/react-query';
import { api } from './api/client';

export interface Team {
  id: string;
  name: string;
  colour: string;
  members: string[];
}

export const teamsKey = ['teams'] as const;

/** The teams of the workspace, by name. */
export function useTeams() {
  return useQuery({ queryKey: teamsKey, queryFn: ({ signal }) => api.get<{ items: Team[] }>('/api/teams', signal), staleTime: 5 * 60_000 });
}
