import { Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { MemoryPeek } from '@/components/try-bot/memory-peek';
import type { Opened } from '@/types/api';
import { memoryQuery } from '../api/get-memory';

/** What the bot takes along into the next turn; nothing is shown where it remembers nothing. */
export function BotMemory({ thread }: { thread: Opened }) {
  const { id, change } = thread.conversation;
  const memory = useQuery(memoryQuery(id, change));
  if (!memory.data) return null;
  // its words come from another page's; while they load, the desk must not let go of what is being written
  return (
    <Suspense fallback={null}>
      <MemoryPeek memory={memory.data} />
    </Suspense>
  );
}
