import { useCallback, useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { View } from '@/types/api';
import { asText, readQuestion, type Question } from './filters/question';

export const views: View[] = ['mine', 'team', 'unassigned', 'bot', 'all', 'mentions', 'followed', 'snoozed', 'resolved', 'spam'];

export interface Address {
  view: View;
  /** What the server narrows and orders the list by. */
  question: Question;
  conversation: string | null;
  /** What the list is narrowed to. */
  filter: string;
  /** Whether the customer pane is open over the thread (narrow screens). */
  customer: boolean;
}

/** What is open and filtered: `/inbox/<conversation>?view=mine&q=invoice`. */
export function useAddress() {
  const { conversation } = useParams();
  const [query, setQuery] = useSearchParams();
  const navigate = useNavigate();
  const view = views.find((candidate) => candidate === query.get('view')) ?? 'mine';
  const filter = query.get('q') ?? '';
  const asked = asText(readQuestion(query));
  const customer = query.has('customer');
  const address: Address = useMemo(() => ({ view, question: readQuestion(new URLSearchParams(asked)), conversation: conversation ?? null, filter, customer }), [view, asked, conversation, filter, customer]);

  const go = useCallback(
    (change: Partial<Address>, replace = false) => {
      const next = { ...address, ...change };
      void navigate(toPath(next), { replace });
    },
    [address, navigate],
  );
  const narrow = useCallback(
    (text: string) =>
      setQuery((before) => {
        if (text === '') before.delete('q');
        else before.set('q', text);
        return before;
      }, { replace: true }),
    [setQuery],
  );
  return { address, go, narrow };
}

export function toPath({ view, question, conversation, filter, customer }: Address): string {
  const query = new URLSearchParams();
  if (view !== 'mine') query.set('view', view);
  for (const [field, value] of Object.entries(question)) query.set(field, value);
  if (filter !== '') query.set('q', filter);
  if (customer) query.set('customer', '');
  const text = query.toString();
  return `/inbox${conversation ? `/${conversation}` : ''}${text === '' ? '' : `?${text}`}`;
}
