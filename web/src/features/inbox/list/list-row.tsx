import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconMoon, IconPencil } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AccountDot } from '@/components/account-dot';
import { Avatar } from '@/components/avatar';
import { ChannelMark } from '@/components/channel-mark';
import { SlaMark } from '@/components/sla-mark';
import { useAccount } from '@/lib/channels/window';
import { useFormats } from '@/lib/format';
import { useNow } from '@/lib/now';
import { useSession } from '@/lib/session';
import type { Listed } from '@/types/api';
import { toPath, type Address } from '../address';
import { useLongPress } from '../bulk/use-long-press';
import { hasDraft } from '../composer/drafts';
import { OwnerMark } from '../owner-mark';
import { inOneLine, nameOf } from '../words';
import { PriorityFlag } from '../marks/priority-flag';
import classes from './list-row.module.css';
import { RowTags } from './row-tags';

interface Props {
  item: Listed;
  address: Address;
  prefetch: () => void;
  /** Whether it is chosen for what is done with several. */
  chosen?: boolean;
  /** Whether any is: then a press chooses. */
  choosing?: boolean;
  choose?: (range: boolean) => void;
}

/** One conversation: who, through which channel, the last line, how long somebody waits, and who owns it. */
export const ListRow = memo(function ListRow({ item, address, prefetch, chosen = false, choosing = false, choose }: Props) {
  const { t } = useTranslation('inbox');
  const { brief, until, full, number } = useFormats();
  const { conversation, contact, unread } = item;
  const me = useSession().agent.id;
  const account = useAccount(conversation.account);
  const here = conversation.id === address.conversation;
  const name = nameOf(contact, t);
  const pressed = useLongPress(choose && (() => choose(false)));
  return (
    <Link
      to={toPath({ ...address, conversation: conversation.id, customer: false })}
      className={classes.row}
      data-unread={unread > 0 || undefined}
      data-chosen={chosen || undefined}
      aria-current={here ? 'true' : undefined}
      {...pressed.handlers}
      onClick={(event) => {
        if (!choose || !(pressed.taken() || choosing || event.shiftKey)) return;
        event.preventDefault();
        if (!pressed.taken()) choose(event.shiftKey);
      }}
      onMouseEnter={prefetch}
      onFocus={prefetch}
    >
      <span className={classes.face}>
        {choosing || chosen ? (
          <span className={classes.tick} role="img" aria-label={t(chosen ? 'bulk.isChosen' : 'bulk.isNotChosen')}>
            {chosen && <IconCheck size={20} stroke={2.5} aria-hidden />}
          </span>
        ) : (
          <Avatar name={contact.name ?? ''} size={36} kind="customer" />
        )}
        <span className={classes.channel}>
          <ChannelMark kind={item.accountKind} name={item.accountName} size={14} />
        </span>
      </span>
      <span className={classes.title}>
        <span className={classes.name}>
          <bdi>{name}</bdi>
        </span>
        {conversation.marks.priority !== 'normal' && <PriorityFlag priority={conversation.marks.priority} label={t(`marks.${conversation.marks.priority}`)} />}
        <span className={classes.account} title={item.accountName}>
          <AccountDot color={account?.settings.color} />
          <bdi>{item.accountName}</bdi>
        </span>
      </span>
      <time className={classes.time} dateTime={conversation.lastMessageAt} title={full(conversation.lastMessageAt)}>
        {brief(conversation.lastMessageAt)}
      </time>
      <span className={classes.line}>
        {hasDraft(conversation.id) && !here ? (
          <span className={classes.draft}>
            <IconPencil size={12} aria-hidden /> {t('list.draft')}
          </span>
        ) : (
          <bdi>{preview(item, me, t)}</bdi>
        )}
      </span>
      <span className={classes.marks}>
        <RowTags ids={conversation.marks.tags} />
        {conversation.marks.snooze && (
          <span className={classes.rests} title={conversation.marks.snooze.until ? full(conversation.marks.snooze.until) : t('marks.restsReply')}>
            <IconMoon size={13} stroke={2} aria-hidden />
            {conversation.marks.snooze.until ? until(conversation.marks.snooze.until) : <VisuallyHidden>{t('marks.restsReply')}</VisuallyHidden>}
          </span>
        )}
        <SlaMark conversation={conversation.id} otherwise={<Waiting since={conversation.waitingSince} />} />
        {unread > 0 && (
          <span className={classes.unread} aria-label={t('list.unread', { count: unread })}>
            {unread > 99 ? '99+' : number(unread)}
          </span>
        )}
        {address.view !== 'mine' && <OwnerMark conversation={conversation} />}
      </span>
    </Link>
  );
});

function preview({ lastMessage }: Listed, me: string, t: TFunction<'inbox'>): string {
  if (!lastMessage) return '';
  if (lastMessage.deletedAt) return t('deleted');
  const words = inOneLine(lastMessage.content, t);
  const { author } = lastMessage;
  switch (author.type) {
    case 'customer':
    case 'system':
      return words;
    case 'bot':
      return `${t('author.bot')}: ${words}`;
    case 'elsewhere':
      return `${t('author.elsewhere')}: ${words}`;
    case 'human':
      return `${t(lastMessage.note ? 'author.note' : author.agent === me ? 'author.you' : 'author.human')}: ${words}`;
  }
}

/** How long the customer has been waiting for a person; loud from ten minutes on. */
function Waiting({ since }: { since: string | null }) {
  const { t } = useTranslation('inbox');
  const { lasting } = useFormats();
  const now = useNow(30_000);
  if (!since) return null;
  const waited = now.getTime() - new Date(since).getTime();
  return (
    <span className={classes.waiting} data-long={waited > 10 * 60_000 || undefined} title={t('list.waiting', { time: lasting(waited) })}>
      <span className={classes.hidden}>{t('list.waitingWord')}</span>
      {lasting(waited)}
    </span>
  );
}
