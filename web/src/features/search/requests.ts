import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Contact, Conversation, Message } from '@/types/api';

export interface Snippet {
  text: string;
  /** What to highlight, in UTF-16 units of the text. */
  marks: { start: number; end: number }[];
}

export interface Hit {
  message: Message;
  conversation: Conversation;
  contact: Contact | null;
  snippet: Snippet;
}

export interface Found {
  hits: Hit[];
  next: string | null;
  total: number;
  more: boolean;
  ignored: string[];
  waiting: number;
}

/** By words, newest first, a page after the other; or by what they mean in any language, the nearest first. */
export type By = 'words' | 'meaning';

export function searchQuery(query: string, by: By) {
  return infiniteQueryOptions({
    queryKey: ['search', query, by] as const,
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ q: query });
      if (by === 'meaning') asked.set('by', by);
      if (pageParam !== null) asked.set('cursor', pageParam);
      return api.get<Found>(`/api/search?${asked}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    // what was said a moment ago is just being taken in
    refetchInterval: ({ state }) => ((state.data?.pages[0]?.waiting ?? 0) > 0 ? 1_500 : false),
  });
}
