import { useSession } from '@/lib/session';
import { useTeams } from '@/lib/teams';
import type { View } from '@/types/api';

const everybodys: View[] = ['mine', 'unassigned', 'bot', 'all'];
const withTeam: View[] = ['mine', 'team', 'unassigned', 'bot', 'all'];

/** The views that are always in sight; the team's for those who are in one. */
export function useFirstViews(): View[] {
  const me = useSession().agent.id;
  const teams = useTeams().data?.items ?? [];
  return teams.some((team) => team.members.includes(me)) ? withTeam : everybodys;
}
