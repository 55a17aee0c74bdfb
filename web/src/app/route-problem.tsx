import { useRouteError } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';

/** What is shown when a screen breaks: the rest of the app stays. */
export function RouteProblem() {
  const problem = useRouteError();
  return <ProblemNotice problem={problem} retry={() => location.reload()} page />;
}
