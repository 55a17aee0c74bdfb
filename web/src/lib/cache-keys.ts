/** Names of what the query cache holds and live events patch. */
export const keys = {
  session: ['session'] as const,
  lists: ['conversations'] as const,
  /** @param question what narrows it, as in the address; without, the whole view */
  list: (view: string, question = '') => (question === '' ? (['conversations', view] as const) : (['conversations', view, question] as const)),
  following: ['following'] as const,
  later: (conversation: string) => ['later', conversation] as const,
  counts: ['counts'] as const,
  tags: ['tags'] as const,
  tagsOf: (conversation: string) => ['tags of', conversation] as const,
  threads: ['thread'] as const,
  thread: (conversation: string) => ['thread', conversation] as const,
  draft: (conversation: string) => ['draft', conversation] as const,
  typing: (conversation: string) => ['typing', conversation] as const,
  /** Colleagues who have it open, and the one who writes an answer in it. */
  viewers: (conversation: string) => ['viewers', conversation] as const,
  writing: (conversation: string) => ['writing', conversation] as const,
  presence: ['presence'] as const,
  agents: ['agents'] as const,
  promises: ['promises'] as const,
  indexing: (source: string) => ['indexing', source] as const,
};
