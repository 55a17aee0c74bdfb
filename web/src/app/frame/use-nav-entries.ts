import { useSession } from '@/lib/session';
import type { NavEntry } from '@/lib/feature';
import { features } from '../features';

/** The lines of the navigation that this person may see. */
export function useNavEntries(): NavEntry[] {
  const { permissions } = useSession();
  return features.flatMap((feature) => feature.nav ?? []).filter((entry) => !entry.permission || permissions.includes(entry.permission));
}
