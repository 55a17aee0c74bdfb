import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';

/** Times in seconds; null: nothing is promised. */
export interface Promised {
  id: string | null;
  name: string;
  teams: string[];
  accounts: string[];
  firstResponse: number | null;
  nextResponse: number | null;
  resolution: number | null;
  businessHours: boolean;
  warnPercent: number;
  escalateTo: string | null;
}

export interface TeamHours {
  hours: string;
  zone: string;
  holidays: string;
}

const key = ['promise-rules'] as const;

export function usePromises() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<{ items: Promised[] }>('/api/sla', signal) });
}

export function useKeepPromises() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (items: Promised[]) => api.put<{ items: Promised[] }>('/api/sla', { items }),
    onSuccess: (kept) => {
      cache.setQueryData(key, kept);
      void cache.invalidateQueries({ queryKey: keys.promises, exact: true });
    },
  });
}

const hoursKey = (team: string) => ['team-hours', team] as const;

export function useTeamHours(team: string | null) {
  return useQuery({ queryKey: hoursKey(team ?? ''), queryFn: ({ signal }) => api.get<TeamHours>(`/api/teams/${team}/hours`, signal), enabled: team !== null });
}

export function useKeepTeamHours(team: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (hours: TeamHours) => api.put<TeamHours>(`/api/teams/${team}/hours`, hours),
    onSuccess: (kept) => cache.setQueryData(hoursKey(team), kept),
  });
}
