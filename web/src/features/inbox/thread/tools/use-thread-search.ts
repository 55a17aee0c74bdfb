import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, query } from '@/lib/api/client';
import type { Message } from '@/types/api';

interface Found {
  hits: { message: Message }[];
  next: string | null;
  total: number;
  more: boolean;
}

/** Looks for words in all messages of a conversation, whether they are loaded or not, and goes from hit to hit, the newest first. */
export function useThreadSearch(conversation: string) {
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState('');
  const [place, setPlace] = useState(0);
  const [, setAddress] = useSearchParams();
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(words.trim());
      setPlace(0);
    }, 250);
    return () => clearTimeout(timer);
  }, [words]);
  const found = useInfiniteQuery({
    queryKey: ['thread search', conversation, asked],
    queryFn: ({ pageParam, signal }) => api.get<Found>(`/api/search${query({ q: asked, conversation, limit: 100, cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
  const hits = asked === '' ? [] : (found.data?.pages.flatMap((page) => page.hits) ?? []);
  const first = found.data?.pages[0];
  const hit = hits[place]?.message;
  const { hasNextPage, fetchNextPage, isFetching } = found;
  useEffect(() => {
    if (hit === undefined) return;
    setAddress(
      (before) => {
        before.set('at', String(hit.seq));
        return before;
      },
      { replace: true },
    );
  }, [hit, setAddress]);
  useEffect(() => {
    if (hasNextPage && !isFetching && place >= hits.length - 10) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage, place, hits.length]);
  const step = (by: 1 | -1) => setPlace((now) => (hits.length === 0 ? 0 : (now + by + hits.length) % hits.length));
  return { words, setWords, step, place, count: hits.length, total: asked === '' ? 0 : (first?.total ?? 0), more: first?.more ?? false, looked: asked !== '' && !found.isFetching };
}
