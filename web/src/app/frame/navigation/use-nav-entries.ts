import { useSession } from '@/lib/session';
import type { NavEntry } from '@/lib/feature';
import { features } from '../../features';

/** The lines of the navigation that this person may see. */
export function useNavEntries(): NavEntry[] {
  const { permissions } = useSession();
  return features.flatMap((feature) => feature.nav ?? []).filter((entry) => !entry.permission || permissions.includes(entry.permission));
}

/** Whether an address is this line's page or a part of it. */
export function isAt(path: string, to: string): boolean {
  return path === to || path.startsWith(`${to}/`);
}

/** Whether an address belongs to the settings, wherever it lies. */
export function inSettings(path: string, entries: NavEntry[]): boolean {
  return isAt(path, '/settings') || entries.some((entry) => entry.place === 'settings' && isAt(path, entry.to));
}
