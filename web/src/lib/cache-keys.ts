/** Names of what the query cache holds and live events patch. */
export const keys = {
  session: ['session'] as const,
  lists: ['conversations'] as const,
  list: (view: string) => ['conversations', view] as const,
  counts: ['counts'] as const,
  tags: ['tags'] as const,
  tagsOf: (conversation: string) => ['tags of', conversation] as const,
  threads: ['thread'] as const,
  thread: (conversation: string) => ['thread', conversation] as const,
  draft: (conversation: string) => ['draft', conversation] as const,
  typing: (conversation: string) => ['typing', conversation] as const,
  presence: ['presence'] as const,
  agents: ['agents'] as const,
  indexing: (source: string) => ['indexing', source] as const,
};
