import { UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { filled, repliesQuery, textFor } from '@/lib/replies/replies';
import { useSession } from '@/lib/session';
import type { Opened } from '@/types/api';
import classes from './copilot.module.css';
import { Judge } from './judge';
import { useSuggestions } from './requests';

const pause = 450;
const shown = 3;

interface Offer {
  id: string;
  label: string;
  words: string;
}

/** Canned replies and knowledge that fit what is being written, or what the customer asks; Alt and a number takes one. */
export function SuggestionStrip({ thread, text, insert }: { thread: Opened; text: string; insert: (words: string) => void }) {
  const { t } = useTranslation('copilot');
  const [settled] = useDebouncedValue(text.trim(), pause);
  const { conversation } = thread;
  const newest = thread.messages.findLast((message) => message.author.type === 'customer')?.seq ?? 0;
  const waits = thread.messages.findLast((message) => !message.note && message.author.type !== 'system')?.author.type === 'customer';
  const enabled = !settled.startsWith('/') && (settled.length >= 4 || (settled === '' && waits));
  const found = useSuggestions(conversation.id, settled, newest, enabled).data;
  const offers = useOffers(thread, enabled ? found : undefined);
  const take = useRef<(at: number) => void>(() => {});
  useEffect(() => {
    take.current = (at) => offers[at] && insert(offers[at].words);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const at = /^Digit([1-3])$/.exec(event.code)?.[1];
      if (!event.altKey || event.ctrlKey || event.metaKey || !at) return;
      event.preventDefault();
      take.current(Number(at) - 1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (offers.length === 0) return null;
  return (
    <div className={classes.strip} role="group" aria-label={t('suggest.label')}>
      {offers.map((offer, at) => (
        <UnstyledButton key={offer.id} className={classes.offer} title={offer.words} aria-keyshortcuts={`Alt+${at + 1}`} onClick={() => insert(offer.words)}>
          <kbd>Alt {at + 1}</kbd> <bdi>{offer.label}</bdi>
        </UnstyledButton>
      ))}
      <Judge key={offers.map((offer) => offer.id).join()} conversation={conversation.id} kind="suggestion" by="knowledge" />
    </div>
  );
}

function useOffers(thread: Opened, found: ReturnType<typeof useSuggestions>['data']): Offer[] {
  const replies = useQuery(repliesQuery).data ?? [];
  const { agent, workspace } = useSession();
  if (!found?.replies) return [];
  const language = thread.conversation.language ?? thread.contact.language;
  const known = { 'customer.name': thread.contact.name, 'agent.name': agent.name, shop: workspace.shopName };
  const canned = found.replies.map((reply) => {
    const whole = replies.find((one) => one.id === reply.id);
    return { id: reply.id, label: `/${reply.shortcut}`, words: filled(whole ? textFor(whole, language) : reply.text, known), score: reply.score };
  });
  const passages = found.knowledge.map((one) => ({ id: one.id, label: one.title, words: one.text, score: one.score }));
  return [...canned, ...passages].sort((one, other) => other.score - one.score).slice(0, shown);
}
