import { channelMarks } from '@serai/ui/channel-marks';
import type { ChannelKind } from '@/types/api';

/** A channel's picture in lines; words beside it say what it is. */
export function ChannelPicture({ kind, size = 24 }: { kind: ChannelKind; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={size < 18 ? 2.2 : 1.8} strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      {(channelMarks[kind] ?? channelMarks.api).map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
