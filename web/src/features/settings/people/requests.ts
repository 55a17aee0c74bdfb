import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Role } from '@/types/api';

export interface Invitation {
  id: string;
  email: string;
  role: Role;
  teams: string[];
  invitedBy: string;
  expiresAt: string;
}

/** `mailed`: a mail with the link is on its way; otherwise somebody passes it on. */
export interface Invited {
  invitation: Invitation;
  link: string;
  mailed: boolean;
}

/** `capacities` by kind of channel, below the person's whole capacity. */
export interface Abilities {
  skills: string[];
  languages: string[];
  capacities: Record<string, number>;
}

export const noAbilities: Abilities = { skills: [], languages: [], capacities: {} };

const invitationsKey = ['invitations'] as const;
const abilitiesKey = ['abilities'] as const;

export function useInvitations() {
  return useQuery({ queryKey: invitationsKey, queryFn: ({ signal }) => api.get<{ items: Invitation[] }>('/api/invitations', signal) });
}

export function useInvite() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (asked: { email: string; role: Role; teams: string[] }) => api.post<Invited>('/api/invitations', asked),
    onSuccess: () => cache.invalidateQueries({ queryKey: invitationsKey }),
  });
}

export function useWithdraw() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`/api/invitations/${id}`),
    onSuccess: () => cache.invalidateQueries({ queryKey: invitationsKey }),
  });
}

export function useAbilities() {
  return useQuery({ queryKey: abilitiesKey, queryFn: ({ signal }) => api.get<{ items: Record<string, Abilities> }>('/api/abilities', signal) });
}

export function useChangeAbilities() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ agent, ...abilities }: Abilities & { agent: string }) => api.put(`/api/agents/${agent}/abilities`, abilities),
    onSuccess: () => cache.invalidateQueries({ queryKey: abilitiesKey }),
  });
}
