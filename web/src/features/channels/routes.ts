import { IconPlugConnected } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const channels: Feature = {
  routes: [{ path: 'channels', lazy: async () => ({ Component: (await import('./channels-page')).ChannelsPage }) }],
  nav: [{ to: '/channels', label: 'nav.channels', icon: IconPlugConnected, place: 'channels', permission: 'manage_channels' }],
};
