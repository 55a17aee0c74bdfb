import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Permission, Session } from '@/types/api';
import { api } from './api/client';
import { ApiProblem } from './api/problem';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await api.get<Session>('/api/session', signal);
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 401) return null;
      throw problem;
    }
  },
  staleTime: Infinity,
});

/** For everything inside the frame, where somebody is signed in. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('nobody is signed in');
  return data;
}

export function useMay(permission: Permission | undefined): boolean {
  const { data } = useQuery(sessionQuery);
  return permission === undefined || (data?.permissions.includes(permission) ?? false);
}

/** Puts a fresh session (after sign-in, set-up, a changed profile) where everybody looks. */
export function useSetSession(): (session: Session | null) => void {
  const client = useQueryClient();
  return (session) => {
    const before = client.getQueryData(sessionQuery.queryKey);
    // nothing of one person is left for the next; the session's own entry stays, because the screens watch it
    if (before?.agent.id !== session?.agent.id) client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    client.setQueryData(sessionQuery.queryKey, session);
  };
}
