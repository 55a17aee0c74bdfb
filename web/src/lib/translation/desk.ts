import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

export type Trouble = 'not_connected' | 'budget' | 'quota' | 'auth' | 'back_off' | 'too_long' | 'unsupported' | 'down' | 'broken';

/** What became of a text; mirrors the server's `Translation`. */
export type Outcome =
  | { type: 'translated'; text: string; from: string; to: string; by: string; manner: 'whole' | 'pieces' }
  | { type: 'unneeded'; why: 'same_language' | 'no_words'; language: string }
  | { type: 'refused'; by: string }
  | { type: 'failed'; trouble: Trouble };

/** What an agent wrote, where the customer got it in another language. */
export interface Original {
  clientId: string;
  language: string;
  text: string;
}

export interface TranslationState {
  available: boolean;
  automatic: boolean;
  /** The agent's language. */
  reader: string;
  customer: string | null;
  originals: Original[];
}

export interface Preview {
  outcome: Outcome;
  /** The translation, said in the agent's language again. */
  back: Outcome | null;
}

/** Whether two tags name the same language for a reader. */
export function sameLanguage(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0];
}

const stateKey = (conversation: string) => ['translation', conversation] as const;

export function translationQuery(conversation: string) {
  return queryOptions({
    queryKey: stateKey(conversation),
    queryFn: ({ signal }) => api.get<TranslationState>(`/api/conversations/${conversation}/translation`, signal),
    staleTime: 60_000,
  });
}

export function useTranslationState(conversation: string): TranslationState | undefined {
  const { data } = useQuery(translationQuery(conversation));
  return data?.reader ? data : undefined;
}

/** So that a message shows what was written as soon as it is sent. */
export function rememberOriginal(client: QueryClient, conversation: string, original: Original): void {
  client.setQueryData<TranslationState>(stateKey(conversation), (state) => state && { ...state, originals: [original, ...state.originals] });
}

export function useAutomatic(conversation: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (automatic: boolean) => api.put<void>(`/api/conversations/${conversation}/translation`, { automatic }),
    onMutate: (automatic) => client.setQueryData<TranslationState>(stateKey(conversation), (state) => state && { ...state, automatic }),
    onSettled: () => client.invalidateQueries({ queryKey: stateKey(conversation) }),
  });
}

type Read = Record<string, Outcome | 'asked'>;

const readKey = (conversation: string) => ['translations', conversation] as const;

/** What is known of the messages of a conversation, by message and its last change. */
export function useRead(conversation: string): Read {
  const client = useQueryClient();
  return useQuery({ queryKey: readKey(conversation), queryFn: () => client.getQueryData<Read>(readKey(conversation)) ?? {}, staleTime: Infinity, gcTime: 30 * 60_000, initialData: {} as Read }).data;
}

export const partOf = (message: { id: string; editedAt: string | null }): string => `${message.id} ${message.editedAt ?? ''}`;

const waiting = new Map<string, Map<string, string>>();
const most = 25;

/** Asks for a message soon, together with the others that are asked for in the same moment. */
export function askFor(client: QueryClient, conversation: string, message: { id: string; editedAt: string | null }): void {
  const known = client.getQueryData<Read>(readKey(conversation)) ?? {};
  const part = partOf(message);
  const before = known[part];
  if (before === 'asked' || (before && before.type !== 'failed')) return;
  put(client, conversation, { [part]: 'asked' });
  const batch = waiting.get(conversation) ?? new Map<string, string>();
  if (batch.size === 0) setTimeout(() => void fetchBatch(client, conversation), 80);
  batch.set(message.id, part);
  waiting.set(conversation, batch);
}

function put(client: QueryClient, conversation: string, news: Read): void {
  client.setQueryData<Read>(readKey(conversation), (before) => ({ ...before, ...news }));
}

async function fetchBatch(client: QueryClient, conversation: string): Promise<void> {
  const all = [...(waiting.get(conversation) ?? [])];
  waiting.delete(conversation);
  for (let start = 0; start < all.length; start += most) {
    const batch = all.slice(start, start + most);
    const failed: Read = Object.fromEntries(batch.map(([, part]) => [part, { type: 'failed', trouble: 'down' }]));
    try {
      const { items } = await api.post<{ items: { message: string; outcome: Outcome }[] }>(`/api/conversations/${conversation}/translation/messages`, { messages: batch.map(([id]) => id) });
      const parts = new Map(batch);
      put(client, conversation, { ...failed, ...Object.fromEntries(items.map(({ message, outcome }) => [parts.get(message) ?? message, outcome])) });
    } catch {
      put(client, conversation, failed);
    }
  }
}

export function previewReply(conversation: string, text: string, instead: string | null): Promise<Preview> {
  return api.post<Preview>(`/api/conversations/${conversation}/translation/preview`, { text, instead });
}

/** Any text of the screen in the reader's language. */
export function useTextTranslation(conversation: string) {
  return useMutation({ mutationFn: (text: string) => api.post<Outcome>(`/api/conversations/${conversation}/translation/text`, { text }) });
}
