import type { Feature } from '@/lib/feature';

export const signIn: Feature = {
  outside: [
    { path: '/sign-in', lazy: async () => ({ Component: (await import('./sign-in-page')).SignInPage }) },
    { path: '/join', lazy: async () => ({ Component: (await import('./join-page')).JoinPage }) },
  ],
};
