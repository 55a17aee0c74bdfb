import { teal } from '@serai/ui/tokens';

export interface ChannelAccount {
  id: string;
  kind: 'widget' | 'telegram';
  name: string;
  state: 'active' | 'needs_reconnect' | 'disabled';
  settings: Record<string, string>;
  trouble: string | null;
  lastInboundAt: string | null;
  /** Widget accounts only: the line for the shop's pages. */
  scriptTag?: string;
}

export interface WidgetSettings {
  color: string;
  position: 'right' | 'left';
  domains: string;
  title: string;
  identity: 'off' | 'optional' | 'required';
}

export const DEFAULT_WIDGET: WidgetSettings = { color: teal[7], position: 'right', domains: '', title: '', identity: 'off' };
