import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Agent } from '@/types/api';
import { api } from './api/client';
import { keys } from './cache-keys';

/** Everyone who works here. */
export function useAgents() {
  return useQuery({
    queryKey: keys.agents,
    queryFn: async ({ signal }) => asList(await api.get<Agent[] | { items: Agent[] }>('/api/agents', signal)),
    staleTime: 5 * 60_000,
  });
}

function asList(answer: Agent[] | { items: Agent[] }): Agent[] {
  return Array.isArray(answer) ? answer : answer.items;
}

/** A name for an agent's id; empty while it is not known. */
export function useAgentName(): (id: string) => string {
  const { data } = useAgents();
  return useCallback((id) => data?.find((agent) => agent.id === id)?.name ?? '', [data]);
}
