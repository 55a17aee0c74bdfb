import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api/problem';

/** Live events keep what is on screen fresh, so nothing is fetched again just because a window got focus. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        // without a connection the service worker still answers with what was loaded
        networkMode: 'offlineFirst',
        retry: (count, problem) => problem instanceof ApiProblem && problem.transient && count < 3,
        retryDelay: (count) => Math.min(500 * 2 ** count, 5_000),
      },
      mutations: { retry: false },
    },
  });
}
