import type { ChannelKind } from '@/types/api';
import classes from './channel-badge.module.css';
import { ChannelPicture } from './channel-picture';

/** A channel's picture on its own ground, for cards and titles that name the channel in words. */
export function ChannelBadge({ kind, size = 24 }: { kind: ChannelKind; size?: number }) {
  return (
    <span className={classes.badge} data-kind={kind} aria-hidden>
      <ChannelPicture kind={kind} size={size} />
    </span>
  );
}
