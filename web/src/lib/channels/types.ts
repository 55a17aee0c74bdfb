import { teal } from '@serai/ui/tokens';
import type { ChannelKind } from '@/types/api';

export interface ChannelAccount {
  id: string;
  kind: ChannelKind;
  name: string;
  state: 'active' | 'needs_reconnect' | 'disabled';
  settings: Record<string, string>;
  trouble: string | null;
  lastInboundAt: string | null;
  /** For how many seconds after the customer's last message anything, and what a person wrote, still goes out; null without limit. */
  window?: { free: number; humans: number } | null;
  /** Widget accounts only: the line for the shop's pages. */
  scriptTag?: string;
}

/** One thing that a platform asks for when an account is connected. */
export interface Field {
  name: string;
  secret: boolean;
  required: boolean;
  /** What it is when it is left out. */
  otherwise: string;
}

export interface ConnectForm {
  kind: ChannelKind;
  fields: Field[];
}

/** What remains to be pasted at the platform's own console. */
export interface Paste {
  name: string;
  value: string;
}

export interface WidgetSettings {
  color: string;
  position: 'right' | 'left';
  domains: string;
  title: string;
  identity: 'off' | 'optional' | 'required';
}

export const DEFAULT_WIDGET: WidgetSettings = { color: teal[7], position: 'right', domains: '', title: '', identity: 'off' };
