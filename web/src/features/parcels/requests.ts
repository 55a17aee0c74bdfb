import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

export type ServiceKind = 'seventeen_track' | 'aftership' | 'dhl';

export interface ServiceField {
  name: string;
  secret: boolean;
  required: boolean;
  /** The value when it is left out. */
  otherwise: string;
}

export interface TrackingService {
  kind: ServiceKind;
  fields: ServiceField[];
  connected: boolean;
  trouble: string | null;
  callsToday: number;
  callsADay: number;
  /** Where it has to send what happens; null where it only answers. */
  webhook: string | null;
}

export type ParcelState = 'label_created' | 'accepted' | 'in_transit' | 'customs' | 'out_for_delivery' | 'delivered' | 'failed_attempt' | 'returned_or_lost' | 'unknown';

export interface Journey {
  parcel: {
    number: string;
    carrier: string | null;
    link: string | null;
    state: ParcelState;
    scans: { at: string; state: ParcelState; text: string; place: string | null }[];
    expected: { from: string; until: string } | null;
    deliveredAt: string | null;
    /** When a service was last asked; null where nobody can be. */
    asOf: string | null;
  };
  silentDays: number | null;
  late: boolean;
}

interface Services {
  items: TrackingService[];
}

const key = ['tracking-services'];

export function useServices() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<Services>('/api/parcels/services', signal), select: (services) => services.items });
}

/** Checked with the service first; its refusal comes back in words. */
export function useConnectService() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, values }: { kind: ServiceKind; values: Record<string, string> }) => api.put<Services>(`/api/parcels/services/${kind}`, { values }),
    onSuccess: (services) => client.setQueryData(key, services),
  });
}

export function useDisconnectService() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (kind: ServiceKind) => api.delete(`/api/parcels/services/${kind}`), onSuccess: () => client.invalidateQueries({ queryKey: key }) });
}

export function useTrack() {
  return useMutation({ mutationFn: (number: string) => api.get<Journey>(`/api/parcels?number=${encodeURIComponent(number)}`) });
}

export interface NewsSettings {
  wanted: boolean;
  /** After so many days without a scan. */
  silentDays: number;
}

const newsKey = ['parcel-news'];

export function useNews() {
  return useQuery({ queryKey: newsKey, queryFn: ({ signal }) => api.get<NewsSettings>('/api/parcels/news', signal) });
}

export function useSettleNews() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (change: Partial<NewsSettings>) => api.put<NewsSettings>('/api/parcels/news', change), onSuccess: (news) => client.setQueryData(newsKey, news) });
}

/** What goes out through an account when nothing but an approved template may. */
export interface NewsForm {
  name: string;
  language: string;
  places: number;
}

const formKey = (account: string) => [...newsKey, 'form', account];

export function useNewsForm(account: string) {
  return useQuery({ queryKey: formKey(account), queryFn: async ({ signal }) => (await api.get<{ form: NewsForm | null }>(`/api/parcels/news/forms/${account}`, signal)).form });
}

export function useChooseNewsForm(account: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (form: NewsForm | null) => api.put<{ form: NewsForm | null }>(`/api/parcels/news/forms/${account}`, form ?? {}),
    onSuccess: ({ form }) => client.setQueryData(formKey(account), form),
  });
}
