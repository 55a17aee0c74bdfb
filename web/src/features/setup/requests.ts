import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { sessionQuery, useSetSession } from '@/lib/session';
import type { Session, Workspace } from '@/types/api';

export interface FirstOwner {
  workspaceName: string;
  name: string;
  email: string;
  password: string;
  language: string;
  zone: string;
}

const setupKey = ['setup'] as const;

/** Whether nobody has set this server up yet. */
export function useSetupNeeded() {
  return useQuery({
    queryKey: setupKey,
    queryFn: ({ signal }) => api.get<{ needed: boolean }>('/api/setup', signal),
  });
}

/** Creates the workspace and its owner, who is signed in at once. */
export function useCreateOwner() {
  const setSession = useSetSession();
  return useMutation({
    mutationFn: (owner: FirstOwner) => api.post<Session>('/api/setup', owner),
    onSuccess: setSession,
  });
}

export function useNameShop() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (workspace: Omit<Workspace, 'id'>) => api.put('/api/workspace', workspace),
    onSuccess: (_answer, sent) =>
      cache.setQueryData<Session | null>(sessionQuery.queryKey, (session) =>
        session ? { ...session, workspace: { ...session.workspace, ...sent } } : session,
      ),
  });
}
