import { ApiProblem } from './api/problem';
import { words } from './i18n/i18n';

/** What the server said to the person, or the given words when it said nothing. */
export function problemText(problem: unknown, otherwise: string): string {
  if (!(problem instanceof ApiProblem)) return otherwise;
  return problem.code === 'offline' ? words.t('problem.offline') : problem.message;
}
