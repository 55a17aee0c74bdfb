import type { ChannelKind } from '@/types/api';

/** In the order of the gallery. */
export const KINDS: ChannelKind[] = ['widget', 'whatsapp', 'messenger', 'instagram', 'telegram', 'line', 'email', 'api'];

/** Those that have a drawer of their own; all others are drawn from their connector's form. */
export function ownDrawer(kind: ChannelKind): boolean {
  return kind === 'widget' || kind === 'telegram';
}
