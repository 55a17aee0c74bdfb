import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import type { Kind, Run } from '@serai/ui/formatted';
import { api } from '@/lib/api/client';

interface Mark {
  kind: Kind;
  from: number;
  to: number;
  url: string | null;
}

/** How a text will be seen by the customer, as the server would send it. */
export interface Look {
  messages: { text: string; marks: Mark[] }[];
  /** The formatting that the platform shows. */
  kinds: Kind[];
  /** How much one message holds, and the whole text has, in the platform's unit. */
  limit: number;
  unit: 'characters' | 'bytes';
  used: number;
  /** Of a mail: as it was designed. */
  html: string | null;
}

/** @param asked only then it is fetched */
export function useLook(conversation: string, account: string, text: string, asked: boolean): Look | undefined {
  const [settled] = useDebouncedValue(text, 350);
  return useQuery({
    queryKey: ['look', conversation, account, settled],
    queryFn: () => api.post<Look>(`/api/conversations/${conversation}/look`, { text: settled }),
    enabled: asked,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  }).data;
}

/** Cut where any mark begins or ends. */
export function asRuns({ text, marks }: Look['messages'][number]): Run[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((from, index): Run => {
    const over = marks.filter((mark) => mark.from <= from && mark.to >= cuts[index + 1]!);
    const url = over.find((mark) => mark.url !== null)?.url;
    return { text: text.slice(from, cuts[index + 1]), kinds: over.map((mark) => mark.kind), ...(url ? { url } : {}) };
  });
}
