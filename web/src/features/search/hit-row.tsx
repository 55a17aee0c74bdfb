import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Avatar } from '@/components/avatar';
import { ChannelMark } from '@/components/channel-mark';
import { useAccount } from '@/lib/channels/window';
import { useFormats } from '@/lib/format';
import { useSession } from '@/lib/session';
import type { Hit, Snippet } from './requests';
import classes from './search.module.css';

/** A message that was found: whose conversation, who said it, when, and the words around what was looked for. */
export function HitRow({ hit }: { hit: Hit }) {
  const { t } = useTranslation('search');
  const { brief, full } = useFormats();
  const { message, conversation, contact } = hit;
  const me = useSession().agent.id;
  const account = useAccount(conversation.account);
  return (
    <Link className={classes.hit} to={`/inbox/${conversation.id}?view=all&at=${message.seq}`}>
      <Avatar name={contact?.name ?? ''} size={36} kind="customer" />
      <span className={classes.head}>
        <bdi className={classes.name}>{contact?.name ?? t('visitor')}</bdi>
        {account && (
          <span className={classes.account}>
            <ChannelMark kind={account.kind} name={account.name} size={14} />
            <bdi>{account.name}</bdi>
          </span>
        )}
        <time className={classes.time} dateTime={message.at} title={full(message.at)}>
          {brief(message.at)}
        </time>
      </span>
      <span className={classes.words}>
        <span className={classes.author}>{author(hit, me, t)}: </span>
        <bdi>
          <Marked snippet={hit.snippet} />
        </bdi>
      </span>
    </Link>
  );
}

function author({ message }: Hit, me: string, t: TFunction<'search'>): string {
  if (message.note) return t('author.note');
  switch (message.author.type) {
    case 'customer':
      return t('author.customer');
    case 'bot':
      return t('author.bot');
    case 'human':
      return message.author.agent === me ? t('author.you') : t('author.human');
    case 'elsewhere':
      return t('author.elsewhere');
    case 'system':
      return t('author.system');
  }
}

/** The text with what was looked for marked. */
function Marked({ snippet: { text, marks } }: { snippet: Snippet }) {
  let from = 0;
  const parts = marks.flatMap((mark) => {
    const before = text.slice(from, mark.start);
    from = mark.end;
    return [before, <mark key={mark.start}>{text.slice(mark.start, mark.end)}</mark>];
  });
  return [...parts, text.slice(from)];
}
