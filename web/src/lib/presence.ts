import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Presence, Presences } from '@/types/api';
import { api } from './api/client';
import { keys } from './cache-keys';
import { toastProblem } from './toast';

/** Who is at the desk. */
export function usePresence() {
  return useQuery({
    queryKey: keys.presence,
    queryFn: ({ signal }) => api.get<Presences>('/api/presence', signal),
    staleTime: Infinity,
  });
}

export function useChangePresence() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (presence: Presence) => api.put('/api/presence', { presence }),
    onMutate: (presence) => {
      const before = client.getQueryData<Presences>(keys.presence);
      client.setQueryData<Presences>(keys.presence, (now) => now && { ...now, mine: presence });
      return before;
    },
    onError: (problem, _presence, before) => {
      client.setQueryData(keys.presence, before);
      toastProblem(problem);
    },
  });
}
