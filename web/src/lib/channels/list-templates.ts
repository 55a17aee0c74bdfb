import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

/** A message that the platform approved, in one language. */
export interface TemplateOffer {
  name: string;
  language: string;
  category: string;
  status: string;
  quality?: string | null;
  reason?: string | null;
  header?: { format: string; text: string } | null;
  body: string;
  footer?: string | null;
  buttons?: { type: string; text: string; url?: string | null }[];
  /** What has to be filled in: `header.1`, `body.name`, `button.0` … */
  placeholders: string[];
}

/** The account's approved messages; asked for only when somebody wants one. */
export function useTemplates(account: string, wanted: boolean) {
  return useQuery({
    queryKey: ['templates', account],
    queryFn: async ({ signal }) => (await api.get<{ items: TemplateOffer[] }>(`/api/channels/${account}/templates`, signal)).items,
    enabled: wanted,
    staleTime: 60_000,
  });
}
