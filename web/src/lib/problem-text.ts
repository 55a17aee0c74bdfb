import { ApiProblem } from '@/lib/api/problem';

/** What the server said to the person, or the given words when it said nothing. */
export function problemText(problem: unknown, otherwise: string): string {
  return problem instanceof ApiProblem && problem.status > 0 ? problem.message : otherwise;
}
