import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/cache-keys';

const nobody: string[] = [];

/** Colleagues who have this conversation open. Live events write it down; there is nothing to fetch. */
export function useOnlookers(conversation: string): string[] {
  return useQuery<string[]>({ queryKey: keys.viewers(conversation), queryFn: () => nobody, enabled: false }).data ?? nobody;
}

/** The colleague who is writing an answer here at this moment. */
export function useWriter(conversation: string): string | null {
  return useQuery<{ agent: string } | null>({ queryKey: keys.writing(conversation), queryFn: () => null, enabled: false }).data?.agent ?? null;
}
