import { useEffect } from 'react';
import { useNow } from '@/lib/now';
import type { ChannelAccount } from './types';
import { useChannels } from './list-channels';

/** Whether we may write to a customer at this moment, and until when. */
export type WritingWindow =
  | { state: 'always' }
  | { state: 'open'; until: Date }
  /** The bot may not any more; what a person writes still goes out. */
  | { state: 'humans'; until: Date }
  /** Only an approved template goes out. */
  | { state: 'closed' };

/** @param lastInboundAt when the customer wrote last */
export function writingWindow(limits: ChannelAccount['window'], lastInboundAt: string | null, now: Date): WritingWindow {
  if (!limits) return { state: 'always' };
  if (lastInboundAt === null) return { state: 'closed' };
  const last = Date.parse(lastInboundAt);
  const free = new Date(last + limits.free * 1000);
  const humans = new Date(last + limits.humans * 1000);
  if (now < free) return { state: 'open', until: free };
  return now < humans ? { state: 'humans', until: humans } : { state: 'closed' };
}

/** The account with its colour and limits, as far as the list of accounts is here; one that was connected since is asked for. */
export function useAccount(id: string): ChannelAccount | undefined {
  const { data, refetch } = useChannels();
  const account = data?.find((one) => one.id === id);
  const isNew = data !== undefined && !account;
  useEffect(() => {
    if (isNew) void refetch({ cancelRefetch: false });
  }, [isNew, id, refetch]);
  return account;
}

export function useWritingWindow(account: string, lastInboundAt: string | null): WritingWindow {
  const now = useNow(15_000);
  return writingWindow(useAccount(account)?.window, lastInboundAt, now);
}
