import type { Message } from '@/types/api';

/** A colleague who has answered since one began to write; whoever sends now would answer twice. */
export function rivalSince(messages: readonly Message[], begun: number | null, me: string): string | null {
  if (begun === null) return null;
  const answer = messages.findLast((message) => message.author.type === 'human' && message.author.agent !== me && !message.note && Date.parse(message.storedAt) > begun);
  return answer?.author.type === 'human' ? answer.author.agent : null;
}
