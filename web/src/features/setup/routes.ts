import type { Feature } from '@/lib/feature';

export const setup: Feature = {
  outside: [{ path: '/setup', lazy: async () => ({ Component: (await import('./setup-page')).SetupPage }) }],
};
