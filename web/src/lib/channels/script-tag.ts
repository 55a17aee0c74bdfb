import type { ChannelAccount } from './types';

/** The server knows its public address best; without its word this page's own address is right. */
export function scriptTagOf(account: ChannelAccount, origin: string): string {
  return account.scriptTag ?? `<script async src="${origin}/widget.js" data-key="${account.settings.key ?? ''}"></script>`;
}

export function demoShopOf(account: ChannelAccount): string {
  return `/demo-shop?key=${encodeURIComponent(account.settings.key ?? '')}`;
}
