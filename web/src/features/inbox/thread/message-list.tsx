import { Button, Loader } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { isLocal } from '@/lib/realtime/thread';
import type { Message, Opened } from '@/types/api';
import { useOlderMessages } from '../api/get-older-messages';
import { DraftBubble } from './draft-bubble';
import { LightboxProvider } from './lightbox';
import classes from './message-list.module.css';
import { MessageGroup } from './message-group';
import { NoticeLine } from './notice-line';
import { ThreadContext } from './thread-context';
import { threadItems, type ThreadItem } from './thread-items';
import { UnreadJump } from './tools/unread-jump';
import { TypingLine } from './typing-line';
import { useJump } from './use-jump';
import { useThreadScroll } from './use-thread-scroll';

interface Props {
  thread: Opened;
  unreadFrom: number | null;
  quote: (externalId: string) => void;
}

/** The thread, newest at the bottom; older pages come when one scrolls up. */
export function MessageList({ thread, unreadFrom, quote }: Props) {
  const { t } = useTranslation('inbox');
  const { messages, conversation } = thread;
  const older = useOlderMessages(conversation.id);
  const oldest = messages.find((message) => !isLocal(message))?.seq ?? 1;
  const more = oldest > 1;
  const { scroller, onScroll, away, missed, toEnd } = useThreadScroll(messages, () => {
    if (more && !older.isPending) older.mutate(oldest);
  });
  const items = useMemo(() => threadItems(messages, unreadFrom), [messages, unreadFrom]);
  const shines = useJump(oldest, older);
  const context = useMemo(() => ({ thread, quote, shines }), [thread, quote, shines]);
  return (
    <ThreadContext value={context}>
      <LightboxProvider messages={messages}>
        <div className={classes.frame}>
          <div ref={scroller} className={classes.scroller} onScroll={onScroll} tabIndex={0} role="region" aria-label={t('thread.messages')}>
            <div className={classes.column}>
              <div className={classes.older}>
                {older.isPending && <Loader size="sm" aria-label={t('thread.loading')} />}
                {more && !older.isPending && (
                  <Button size="compact-xs" variant="subtle" color="gray" onClick={() => older.mutate(oldest)}>
                    {t('thread.older')}
                  </Button>
                )}
                {!more && <span>{t('thread.beginning')}</span>}
              </div>
              {items.map((item) => (
                <Item key={item.key} item={item} />
              ))}
              <DraftBubble conversation={conversation.id} />
              <TypingLine conversation={conversation.id} />
            </div>
          </div>
          <UnreadJump scroller={scroller} from={unreadFrom} />
          {away && (
            <Button className={classes.down} size="compact-sm" h={32} radius="xl" variant="default" leftSection={<IconArrowDown size={16} />} onClick={toEnd}>
              {missed > 0 ? t('thread.missed', { count: missed }) : t('thread.newest')}
            </Button>
          )}
          <Announcer messages={messages} />
        </div>
      </LightboxProvider>
    </ThreadContext>
  );
}

function Item({ item }: { item: ThreadItem }) {
  const { t } = useTranslation('inbox');
  const { day } = useFormats();
  switch (item.kind) {
    case 'day':
      return (
        <div className={classes.day}>
          <time dateTime={item.at}>{day(item.at)}</time>
        </div>
      );
    case 'unread':
      return (
        <div className={classes.unread} data-unread-mark>
          <span>{t('thread.unread')}</span>
        </div>
      );
    case 'notice':
      return <NoticeLine message={item.message} />;
    case 'group':
      return <MessageGroup author={item.author} note={item.note} parts={item.parts} />;
  }
}

/** Says a customer's newest message to those who hear the screen; nothing when the thread is opened. */
function Announcer({ messages }: { messages: Message[] }) {
  const { t } = useTranslation('inbox');
  const opened = useMemo(() => Date.now(), []);
  const last = messages.findLast((message) => message.author.type === 'customer' && Date.parse(message.storedAt) > opened);
  return (
    <div aria-live="polite" className={classes.hidden}>
      {last && (last.content.type === 'text' ? t('thread.heard', { words: last.content.body }) : t('thread.heardOther'))}
    </div>
  );
}
