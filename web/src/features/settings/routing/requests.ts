import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

export interface Policy {
  method: 'least_loaded' | 'round_robin';
  sticky: boolean;
  /** After so many seconds without an answer, somebody else gets it; null: never. */
  answerWithinSeconds: number | null;
  tellsPlace: boolean;
}

export interface Scope {
  kind: 'workspace' | 'team' | 'account';
  id: string;
}

interface Policies {
  usual: Policy;
  others: (Scope & { policy: Policy })[];
}

const key = ['routing'] as const;

export function usePolicies() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<Policies>('/api/routing', signal) });
}

function path({ kind, id }: Scope): string {
  return kind === 'workspace' ? '/api/routing/workspace' : `/api/routing/${kind}/${id}`;
}

export function useKeepPolicy() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ scope, policy }: { scope: Scope; policy: Policy }) => api.put<Policy>(path(scope), policy),
    onSuccess: () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useRemovePolicy() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (scope: Scope) => api.delete(path(scope)),
    onSuccess: () => cache.invalidateQueries({ queryKey: key }),
  });
}
