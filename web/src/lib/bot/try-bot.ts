import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Content, HandOff, Trace } from '@/types/api';
import type { Memory } from './types';

export interface Line {
  speaker: 'customer' | 'bot';
  text: string;
}

export interface Tried {
  decision: 'answer' | 'ask' | 'hand_off' | 'stay_quiet';
  content: Content | null;
  trace: Trace;
  /** Sent along with the next thing that is said. */
  memory: Memory;
  handOff: HandOff | null;
}

/** One turn of the bot on a conversation that exists only in this browser. */
export function useTryBot() {
  return useMutation({
    mutationFn: (turn: { said: string; seen: string[]; unreadable: boolean; history: Line[]; choice?: string; memory?: Memory }) => api.post<Tried>('/api/bot/try', turn),
  });
}
