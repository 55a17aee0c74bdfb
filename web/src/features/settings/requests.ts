import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, query } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import { sessionQuery } from '@/lib/session';
import type { Agent, Page, Role, Session, Workspace } from '@/types/api';

export interface AgentDraft {
  name: string;
  email: string;
  role: Role;
  password: string;
  capacity: number;
  language: string;
}

export type AgentChange = { id: string } & Partial<Omit<AgentDraft, 'email'>> & { active?: boolean };

export interface AuditEntry {
  at: string;
  agent: string | null;
  action: string;
  details: Record<string, string> | string | null;
  /** False when the entry was changed after it was written. */
  intact: boolean;
}

export function useAgents() {
  return useQuery({
    queryKey: [...keys.agents, 'settings'],
    queryFn: ({ signal }) => api.get<Agent[]>('/api/agents', signal),
  });
}

export function useAddAgent() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (draft: AgentDraft) => api.post<Agent>('/api/agents', draft),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.agents }),
  });
}

export function useChangeAgent() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...change }: AgentChange) => api.patch<Agent>(`/api/agents/${id}`, change),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.agents }),
  });
}

export function useChangeWorkspace() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (workspace: Omit<Workspace, 'id'>) => api.put('/api/workspace', workspace),
    onSuccess: (_answer, sent) =>
      cache.setQueryData<Session | null>(sessionQuery.queryKey, (session) =>
        session ? { ...session, workspace: { ...session.workspace, ...sent } } : session,
      ),
  });
}

export interface MeChange {
  name?: string;
  language?: string;
  currentPassword?: string;
  newPassword?: string;
}

export function useChangeMe() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (change: MeChange) => api.put('/api/me', change),
    onSuccess: () => cache.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}

export function useAudit() {
  return useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam, signal }) => api.get<Page<AuditEntry>>(`/api/audit${query({ cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
