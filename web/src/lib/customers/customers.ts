import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { CustomerFile, CustomerLine, CustomField, FieldKind, Moment } from './types';

const customers = ['customers'] as const;
const fieldsKey = ['customer fields'] as const;
const fileKey = (id: string) => ['customer', id] as const;

export const fieldsQuery = queryOptions({
  queryKey: fieldsKey,
  queryFn: async ({ signal }) => (await api.get<{ items: CustomField[] }>('/api/contact-fields', signal)).items,
  staleTime: 60_000,
});

export function useFields(): CustomField[] {
  return useQuery(fieldsQuery).data ?? [];
}

/** @param asked as it stands in the address, without a cursor */
export function listQuery(asked: string) {
  return infiniteQueryOptions({
    queryKey: [...customers, 'list', asked],
    queryFn: ({ pageParam, signal }) => {
      const question = new URLSearchParams(asked);
      if (pageParam !== null) question.set('cursor', pageParam);
      return api.get<{ items: CustomerLine[]; next: string | null }>(`/api/contacts?${question}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function countQuery(asked: string) {
  return queryOptions({
    queryKey: [...customers, 'count', asked],
    queryFn: ({ signal }) => api.get<{ count: number; more: boolean }>(`/api/contacts/count?${asked}`, signal),
    placeholderData: keepPreviousData,
  });
}

export function fileQuery(id: string) {
  return queryOptions({ queryKey: fileKey(id), queryFn: ({ signal }) => api.get<CustomerFile>(`/api/contacts/${id}/file`, signal) });
}

export function timelineQuery(id: string) {
  return queryOptions({
    queryKey: [...fileKey(id), 'timeline'],
    queryFn: async ({ signal }) => (await api.get<{ items: Moment[] }>(`/api/contacts/${id}/timeline`, signal)).items,
  });
}

export type Deed =
  | { do: 'fields'; values: Record<string, string> }
  | { do: 'tag'; tag: string; why?: string }
  | { do: 'untag'; tag: string }
  | { do: 'note'; body: string }
  | { do: 'unnote'; note: string }
  | { do: 'bar'; why?: string }
  | { do: 'unbar' };

function send(id: string, deed: Deed): Promise<CustomerFile> {
  const at = `/api/contacts/${id}`;
  switch (deed.do) {
    case 'fields':
      return api.put(`${at}/fields`, { values: deed.values });
    case 'tag':
      return api.put(`${at}/tags/${deed.tag}`, { why: deed.why ?? null });
    case 'untag':
      return api.delete(`${at}/tags/${deed.tag}`);
    case 'note':
      return api.post(`${at}/notes`, { body: deed.body });
    case 'unnote':
      return api.delete(`${at}/notes/${deed.note}`);
    case 'bar':
      return api.put(`${at}/bar`, { why: deed.why ?? null });
    case 'unbar':
      return api.delete(`${at}/bar`);
  }
}

/** Does something with a customer; every place that shows them follows. */
export function useDo(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (deed: Deed) => send(id, deed),
    onSuccess: (file) => {
      client.setQueryData(fileKey(id), file);
      void client.invalidateQueries({ queryKey: [...fileKey(id), 'timeline'] });
      void client.invalidateQueries({ queryKey: customers });
    },
  });
}

export function useMerge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kept, other }: { kept: string; other: string }) => api.post<{ merge: string }>(`/api/contacts/${kept}/merge`, { other }),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useUnmerge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kept, merge }: { kept: string; merge: string }) => api.post<{ contact: string }>(`/api/contacts/${kept}/merges/${merge}/undo`, {}),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useSaveField() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...field }: { id?: string; name: string; kind: FieldKind; options: string[]; personal: boolean }) =>
      id ? api.patch<CustomField>(`/api/contact-fields/${id}`, { name: field.name, options: field.options, personal: field.personal }) : api.post<CustomField>('/api/contact-fields', field),
    onSuccess: () => client.invalidateQueries({ queryKey: fieldsKey }),
  });
}

export function useDeleteField() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<void>(`/api/contact-fields/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: fieldsKey }),
  });
}

export function useOrderFields() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: string[]) => api.put<{ items: CustomField[] }>('/api/contact-fields/order', { order }),
    onSuccess: (after) => client.setQueryData(fieldsKey, after.items),
  });
}
