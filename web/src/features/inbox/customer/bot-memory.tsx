import { useQuery } from '@tanstack/react-query';
import { MemoryPeek } from '@/components/try-bot/memory-peek';
import type { Opened } from '@/types/api';
import { memoryQuery } from '../api/get-memory';

/** What the bot takes along into the next turn; nothing is shown where it remembers nothing. */
export function BotMemory({ thread }: { thread: Opened }) {
  const { id, change } = thread.conversation;
  const memory = useQuery(memoryQuery(id, change));
  return memory.data ? <MemoryPeek memory={memory.data} /> : null;
}
