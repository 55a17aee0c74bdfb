import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from './api/client';
import { chosenZone } from './zone';

/** What somebody wants for themselves, on whatever machine they sit. */
export interface Preferences {
  /** What stands below their mails. */
  signature: string;
  /** By which they read times; null: the machine's. */
  zone: string | null;
}

export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: ({ signal }) => api.get<Preferences>('/api/me/preferences', signal),
  staleTime: 5 * 60_000,
});

export function useSignature(): string {
  return useQuery(preferencesQuery).data?.signature ?? '';
}

/** The clock of this browser follows what was chosen. */
export function useOwnClock(): void {
  const zone = useQuery(preferencesQuery).data?.zone;
  useEffect(() => {
    if (zone !== undefined) chosenZone.set(zone);
  }, [zone]);
}

export function useChangePreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Preferences) => api.put<Preferences>('/api/me/preferences', wanted),
    onSuccess: (now) => client.setQueryData(preferencesQuery.queryKey, now),
  });
}
