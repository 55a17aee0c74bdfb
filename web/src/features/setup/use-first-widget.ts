import { useEffect, useRef } from 'react';
import { useAddWidget } from '@/lib/channels/add-widget';
import { useChannels } from '@/lib/channels/list-channels';
import { type ChannelAccount, DEFAULT_WIDGET } from '@/lib/channels/types';
import { useSession } from '@/lib/session';

/** The workspace's widget; made when there is none, so that the last step has something to copy. */
export function useFirstWidget(): { account: ChannelAccount | null; problem: unknown } {
  const { workspace } = useSession();
  const channels = useChannels();
  const { mutate, data, error } = useAddWidget();
  const asked = useRef(false);
  const account = channels.data?.find((one) => one.kind === 'widget') ?? null;
  const missing = channels.isSuccess && account === null;
  const title = workspace.shopName;
  useEffect(() => {
    if (!missing || asked.current) return;
    asked.current = true;
    mutate({ name: title, settings: { ...DEFAULT_WIDGET, title } });
  }, [missing, title, mutate]);
  return { account: account ?? data ?? null, problem: channels.error ?? error };
}
