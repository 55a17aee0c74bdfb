import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Attachment } from '@/types/api';
import { api } from '../api/client';

/** An answer that was written once; without an owner it is the shop's. */
export interface CannedReply {
  id: string;
  owner: string | null;
  shortcut: string;
  /** By language tag. */
  texts: Record<string, string>;
  files: Attachment[];
}

export interface ReplyDraft {
  shared: boolean;
  shortcut: string;
  texts: Record<string, string>;
  files: Attachment[];
}

const key = ['replies'];

export const repliesQuery = queryOptions({
  queryKey: key,
  queryFn: async ({ signal }) => (await api.get<{ items: CannedReply[] }>('/api/replies', signal)).items,
  staleTime: 60_000,
});

/** Adds one, or changes the one with this id. */
export function useSaveReply() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, draft }: { id: string | null; draft: ReplyDraft }) => (id === null ? api.post<CannedReply>('/api/replies', draft) : api.put<CannedReply>(`/api/replies/${id}`, draft)),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useDeleteReply() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<void>(`/api/replies/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}

/** The text for a customer of this language: in it, in English, or whatever there is. */
export function textFor(reply: CannedReply, language: string | null): string {
  const wanted = language?.toLowerCase() ?? 'en';
  const primary = wanted.split('-')[0]!;
  const byPrimary = Object.entries(reply.texts).find(([tag]) => tag.split('-')[0] === primary)?.[1];
  return reply.texts[wanted] ?? reply.texts[primary] ?? byPrimary ?? reply.texts.en ?? Object.values(reply.texts)[0] ?? '';
}

/** The places that can be filled. */
export const places = ['customer.name', 'agent.name', 'order', 'shop'] as const;

/** Fills what is known; what is not stays visible, so that nobody sends it unseen. */
export function filled(text: string, known: Record<string, string | null | undefined>): string {
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (place, name: string) => known[name] || place);
}
