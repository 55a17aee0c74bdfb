import type { Listed, View } from '@/types/api';

/**
 * The queue with the longest waiting first, once all of it is here; everything else as the server orders it, the newest first.
 */
export function ordered(items: Listed[], view: View, complete: boolean): Listed[] {
  if (view !== 'unassigned' || !complete) return items;
  const since = (item: Listed) => item.conversation.waitingSince ?? item.conversation.lastMessageAt;
  return [...items].sort((a, b) => since(a).localeCompare(since(b)));
}
