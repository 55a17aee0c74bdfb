import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

export interface Token {
  id: string;
  name: string;
  agent: string;
  madeBy: string;
  scopes: string[];
  /** Its last characters. */
  hint: string;
  createdAt: string;
  expiresAt: string | null;
  usedAt: string | null;
  revokedAt: string | null;
}

export interface TokenDraft {
  name: string;
  scopes: string[];
  agent: string | null;
  expiresAt: string | null;
}

const key = ['developers', 'tokens'] as const;

export function useTokens() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<{ items: Token[]; scopes: string[] }>('/api/developers/tokens', signal),
  });
}

export function useMakeToken() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (draft: TokenDraft) => api.post<{ token: Token; secret: string }>('/api/developers/tokens', draft),
    onSuccess: () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useRevokeToken() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<void>(`/api/developers/tokens/${id}`),
    onSuccess: () => cache.invalidateQueries({ queryKey: key }),
  });
}
