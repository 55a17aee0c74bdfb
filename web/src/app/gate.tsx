import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import { api } from '@/lib/api/client';
import { sessionQuery } from '@/lib/session';
import { FrameSkeleton } from './frame/frame-skeleton';

/** Lets people in who are signed in; sends the others to sign-in, or to set-up where nothing exists yet. */
export function Gate({ children }: { children: ReactNode }) {
  const session = useQuery(sessionQuery);
  const setup = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => api.get<{ needed: boolean }>('/api/setup', signal),
    enabled: session.data === null,
  });
  const location = useLocation();
  if (session.data?.factorMissing) return <Navigate to="/second-step" replace />;
  if (session.data) return children;
  if (session.isError) return <ProblemNotice problem={session.error} retry={() => void session.refetch()} page />;
  if (session.data === null && !setup.isPending) {
    if (setup.data?.needed) return <Navigate to="/setup" replace />;
    const back = location.pathname === '/' ? '' : `?to=${encodeURIComponent(location.pathname + location.search)}`;
    return <Navigate to={`/sign-in${back}`} replace />;
  }
  return <FrameSkeleton />;
}
