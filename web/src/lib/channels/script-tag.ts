import type { ChannelAccount } from './types';

/** The server knows its public address best, unless nobody told it: then this page's own address is right. */
export function scriptTagOf(account: ChannelAccount, origin: string): string {
  const given = account.scriptTag;
  const known = given && !given.includes('//localhost');
  return known ? given : `<script async src="${origin}/widget.js" data-key="${account.settings.key ?? ''}"></script>`;
}

export function demoShopOf(account: ChannelAccount): string {
  return `/demo-shop?key=${encodeURIComponent(account.settings.key ?? '')}`;
}
