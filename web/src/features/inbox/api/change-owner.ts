import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import { applyEvent } from '@/lib/realtime/apply-event';
import { lookingAt } from '@/lib/realtime/realtime';
import { useSession } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import type { Conversation, Opened, Owner } from '@/types/api';

/** What can be done with a conversation. */
export type Move =
  /** `from` whom it was seen to be: somebody who was faster is not robbed of it. */
  | { to: 'take'; from: Owner }
  | { to: 'release' | 'queue' | 'resolve' | 'reopen' }
  | { to: 'assign'; agent: string }
  | { to: 'team'; team: string; note?: string };

/** How a conversation looks right after a move, before the server has said so. */
export function moved(conversation: Conversation, move: Move, me: string): Conversation {
  switch (move.to) {
    case 'take':
      return { ...conversation, owner: { type: 'human', agent: me }, waitingSince: null };
    case 'release':
      return { ...conversation, owner: { type: 'bot' }, waitingSince: null, handOff: null };
    case 'queue':
    case 'team':
      return { ...conversation, owner: { type: 'queue' }, waitingSince: new Date().toISOString() };
    case 'assign':
      return { ...conversation, owner: { type: 'human', agent: move.agent } };
    case 'resolve':
      return { ...conversation, status: 'resolved', waitingSince: null, marks: { ...conversation.marks, snooze: null } };
    case 'reopen':
      return { ...conversation, status: 'open', owner: { type: 'human', agent: me }, marks: { ...conversation.marks, spam: false, merged: null } };
  }
}

/** Moves a conversation at once on the screen and takes it back when the server refuses. */
export function useMove(conversation: string) {
  const client = useQueryClient();
  const me = useSession().agent.id;
  return useMutation({
    mutationFn: ({ to, ...details }: Move) => api.post<Conversation | undefined>(`/api/conversations/${conversation}/${to}`, Object.keys(details).length > 0 ? details : undefined),
    onMutate: (move) => {
      const before = client.getQueryData<Opened>(keys.thread(conversation))?.conversation;
      if (before) spread(client, moved(before, move, me), me);
      return before;
    },
    onSuccess: (after) => after && spread(client, after, me),
    onError: (problem, _move, before) => {
      if (before) spread(client, before, me);
      toastProblem(problem);
    },
    onSettled: () => void client.invalidateQueries({ queryKey: keys.counts }),
  });
}

/** The same way as when somebody else had done it. */
export function spread(client: QueryClient, conversation: Conversation, me: string): void {
  applyEvent(client, { type: 'conversation_changed', conversation }, {
    me,
    looking: lookingAt,
    later: () => {},
    refetchSoon: (key) => void client.invalidateQueries({ queryKey: key }),
  });
}
