import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { TemplateOffer } from './template';

/** The account's approved messages; asked for only when somebody wants one. */
export function useTemplates(account: string, wanted: boolean) {
  return useQuery({
    queryKey: ['templates', account],
    queryFn: async ({ signal }) => (await api.get<{ items: TemplateOffer[] }>(`/api/channels/${account}/templates`, signal)).items,
    enabled: wanted,
    staleTime: 60_000,
  });
}
