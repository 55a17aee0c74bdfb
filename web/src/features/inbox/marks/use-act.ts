import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import { useSession } from '@/lib/session';
import { toast, toastProblem } from '@/lib/toast';
import { words } from '@/lib/i18n/i18n';
import type { Conversation } from '@/types/api';
import type { Action, Former, Outcome } from '@/types/marks';
import { spread } from '../api/change-owner';
import { after } from './after';

interface Deed {
  conversations: Conversation[];
  actions: Action[];
  /** Said with the way back; nothing is said without. */
  message?: string;
}

/** Does something with one conversation or with many: at once on the screen, then at the server, with a way back. */
export function useAct(): (deed: Deed) => Promise<void> {
  const client = useQueryClient();
  const me = useSession().agent.id;
  return useCallback(
    async ({ conversations, actions, message }) => {
      for (const one of conversations) spread(client, actions.reduce((now, action) => after(now, action, me), one), me);
      try {
        const outcome = await api.post<Outcome>('/api/conversations/bulk', { ids: conversations.map((one) => one.id), actions });
        settle(client, outcome, conversations, me);
        const done = conversations.filter((one) => outcome.done.some((other) => other.id === one.id));
        if (message && done.length > 0) toast({ message, undo: () => void restore(client, done, me) });
        tellRefused(outcome);
      } catch (problem) {
        for (const one of conversations) spread(client, one, me);
        toastProblem(problem);
      } finally {
        void client.invalidateQueries({ queryKey: keys.counts });
      }
    },
    [client, me],
  );
}

/** Back to what they were. */
async function restore(client: QueryClient, before: Conversation[], me: string): Promise<void> {
  const items = before.map(({ id, status, owner, marks }): Former => ({ id, status, owner, marks }));
  try {
    const outcome = await api.post<Outcome>('/api/conversations/restore', { items });
    outcome.done.forEach((one) => spread(client, one, me));
    tellRefused(outcome);
  } catch (problem) {
    toastProblem(problem);
  } finally {
    void client.invalidateQueries({ queryKey: keys.counts });
    void client.invalidateQueries({ queryKey: keys.lists });
  }
}

function settle(client: QueryClient, outcome: Outcome, before: Conversation[], me: string): void {
  outcome.done.forEach((one) => spread(client, one, me));
  for (const { id } of outcome.refused) {
    const former = before.find((one) => one.id === id);
    if (former) spread(client, former, me);
  }
}

function tellRefused({ refused }: Outcome): void {
  const first = refused[0];
  if (first) toast({ message: refused.length === 1 ? first.detail : `${words.t('inbox:bulk.refused', { count: refused.length })} ${first.detail}` });
}
