import type { Message } from '@/types/api';

/** A colleague who has answered since one began to write; whoever sends now would answer twice. */
export function rivalSince(messages: readonly Message[], begun: number | null, me: string): string | null {
  if (begun === null) return null;
  const answer = messages.findLast((message) => message.author.type === 'human' && message.author.agent !== me && !message.note && Date.parse(message.storedAt) > begun);
  return answer?.author.type === 'human' ? answer.author.agent : null;
}

/** Who is quicker or about to be, while one writes: whoever sends now may answer twice. */
export interface Rival {
  agent: string;
  how: 'answered' | 'writing';
}

export function rivalOf(answered: string | null, writer: string | null, begun: boolean): Rival | null {
  if (answered !== null) return { agent: answered, how: 'answered' };
  return writer !== null && begun ? { agent: writer, how: 'writing' } : null;
}
