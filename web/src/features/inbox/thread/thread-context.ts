import { createContext, use } from 'react';
import type { Opened } from '@/types/api';

interface OpenThread {
  thread: Opened;
  /** Answer a certain message: its external id. */
  quote: (externalId: string) => void;
  /** The number of the message that somebody was led to. */
  shines: number | null;
}

export const ThreadContext = createContext<OpenThread | null>(null);

/** The thread that a bubble stands in. */
export function useOpenThread(): OpenThread {
  const context = use(ThreadContext);
  if (!context) throw new Error('outside of a thread');
  return context;
}
