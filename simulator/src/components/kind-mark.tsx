import { channelMarks } from '@serai/ui/channel-marks';
import type { Kind } from '../lib/wire';

/** The platform's picture in its own tone; its name stands beside it. */
export function KindMark({ kind, size = 22 }: { kind: Kind; size?: number }) {
  return (
    <span className="kind-mark" data-kind={kind}>
      <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
        {channelMarks[kind].map((path) => (
          <path key={path} d={path} />
        ))}
      </svg>
    </span>
  );
}
