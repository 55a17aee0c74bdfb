import { useQuery } from '@tanstack/react-query';
import { useAgents } from '@/lib/agents';
import { filled, repliesQuery, textFor } from '@/lib/replies/replies';
import { useSession } from '@/lib/session';
import type { Attachment, Opened } from '@/types/api';
import type { Suggestion } from './use-completion';

/** Canned replies in the customer's language, their places filled as far as the desk knows. */
export function useReplySuggestions({ contact, conversation }: Opened, attach: (files: Attachment[]) => void): (query: string) => Suggestion[] {
  const replies = useQuery(repliesQuery).data ?? [];
  const { agent, workspace } = useSession();
  const known = {
    'customer.name': contact.name,
    'agent.name': agent.name,
    order: conversation.handOff?.brief?.known.find((fact) => fact.startsWith('order_number:'))?.slice('order_number:'.length).trim(),
    shop: workspace.shopName,
  };
  const language = conversation.language ?? contact.language;
  return (query) =>
    replies
      .map((reply) => ({ reply, words: filled(textFor(reply, language), known) }))
      .filter(({ reply, words }) => reply.shortcut.includes(query) || (query.length > 1 && words.toLowerCase().includes(query)))
      .sort((one, other) => Number(other.reply.shortcut.startsWith(query)) - Number(one.reply.shortcut.startsWith(query)))
      .map(({ reply, words }) => ({ id: reply.id, label: `/${reply.shortcut}`, detail: words, words, chosen: () => attach(reply.files) }));
}

/** Colleagues to call in a note. */
export function useColleagueSuggestions(): (query: string) => Suggestion[] {
  const agents = useAgents().data ?? [];
  const me = useSession().agent.id;
  return (query) =>
    agents
      .filter((agent) => agent.active && agent.id !== me && agent.name.toLowerCase().includes(query))
      .map((agent) => ({ id: agent.id, label: agent.name, detail: agent.email, words: `@${agent.name} ` }));
}

/** Whom a note calls. */
export function useMentioned(): (note: string) => string[] {
  const agents = useAgents().data ?? [];
  return (note) => agents.filter((agent) => agent.active && note.includes(`@${agent.name}`)).map((agent) => agent.id);
}
