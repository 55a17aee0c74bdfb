import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { teamsKey, useTeams, type Team } from '@/lib/teams';

export { useTeams, type Team };

export type TeamDraft = Omit<Team, 'id'> & { id: string | null };

export function useKeepTeam() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...team }: TeamDraft) => (id ? api.put<Team>(`/api/teams/${id}`, team) : api.post<Team>('/api/teams', team)),
    onSuccess: () => cache.invalidateQueries({ queryKey: teamsKey }),
  });
}

export function useRemoveTeam() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`/api/teams/${id}`),
    onSuccess: () => cache.invalidateQueries({ queryKey: teamsKey }),
  });
}
