import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { lookAt } from '@/lib/realtime/realtime';
import { isLocal } from '@/lib/realtime/thread';
import type { Opened } from '@/types/api';
import { markRead } from '../api/mark-read';
import { threadQuery } from '../api/get-thread';
import { Composer } from '../composer/composer';
import { useMacros } from '../bulk/use-macros';
import { WaitingMessages } from '../later/waiting-messages';
import { MarksBar } from '../marks/marks-bar';
import { PreparedCards } from '../prepared/prepared-cards';
import { TranslationBar } from '../translation/translation-bar';
import { HandOffCard } from './hand-off-card';
import { MessageList } from './message-list';
import { firstUnread } from './thread-items';
import { ThreadHeader } from './thread-header';
import { StateBar } from './tools/state-bar';
import { ThreadSearch } from './tools/thread-search';
import { ThreadSkeleton } from './thread-skeleton';
import classes from './thread-pane.module.css';

interface Props {
  conversation: string;
  back: () => void;
  toggleCustomer: () => void;
}

/** The middle pane: one conversation. */
export function ThreadPane({ conversation, back, toggleCustomer }: Props) {
  const { t } = useTranslation('inbox');
  const client = useQueryClient();
  const thread = useQuery(threadQuery(client, conversation));
  return (
    <section className={classes.pane} aria-label={t('thread.label')}>
      {thread.isPending && <ThreadSkeleton back={back} />}
      {thread.isError && !thread.data && <ProblemNotice problem={thread.error} retry={() => void thread.refetch()} />}
      {thread.data && <OpenThread thread={thread.data} back={back} toggleCustomer={toggleCustomer} />}
    </section>
  );
}

function OpenThread({ thread, back, toggleCustomer }: { thread: Opened; back: () => void; toggleCustomer: () => void }) {
  const [quoted, setQuoted] = useState<string | null>(null);
  const [unreadFrom] = useState(() => firstUnread(thread.messages, thread.unread));
  const [searching, setSearching] = useState(false);
  useReading(thread);
  useMacros(thread.conversation);
  return (
    <>
      <ThreadHeader thread={thread} back={back} toggleCustomer={toggleCustomer} search={() => setSearching(true)} />
      {searching && <ThreadSearch conversation={thread.conversation.id} close={() => setSearching(false)} />}
      <StateBar conversation={thread.conversation} />
      <MarksBar conversation={thread.conversation} />
      <TranslationBar conversation={thread.conversation} />
      <HandOffCard conversation={thread.conversation} />
      <PreparedCards conversation={thread.conversation} />
      <MessageList thread={thread} unreadFrom={unreadFrom} quote={setQuoted} />
      <WaitingMessages conversation={thread.conversation.id} />
      <Composer thread={thread} quoted={quoted} quote={setQuoted} />
    </>
  );
}

/** While the thread is open and visible, what comes in is read. */
function useReading({ conversation, messages, unread }: Opened): void {
  const client = useQueryClient();
  const { id } = conversation;
  const last = messages.findLast((message) => !isLocal(message))?.seq ?? 0;
  useEffect(() => {
    lookAt(id);
    return () => lookAt(null);
  }, [id]);
  useEffect(() => {
    const read = () => {
      if (document.visibilityState === 'visible' && last > 0) void markRead(client, id, last);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [client, id, last, unread]);
}
