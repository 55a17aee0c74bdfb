import { useTranslation } from 'react-i18next';
import { useAgentName } from '@/lib/agents';
import { useFormats } from '@/lib/format';
import type { Author } from '@/types/api';
import { AuthorMark } from './author-mark';
import { MessageBubble } from './message-bubble';
import classes from './message-group.module.css';
import { useOpenThread } from './thread-context';
import type { Part } from './thread-items';
import { useContactName } from './use-contact-name';

interface Props {
  author: Author;
  note: boolean;
  parts: Part[];
}

/** What one author said in one go: mark, name and time once, then the bubbles. */
export function MessageGroup({ author, note, parts }: Props) {
  const { time, full } = useFormats();
  const who = useWho(author);
  const { thread } = useOpenThread();
  const { t } = useTranslation('inbox');
  const first = parts[0]!.message;
  return (
    <article className={classes.group} data-side={author.type === 'customer' ? 'start' : 'end'} data-author={note ? 'note' : author.type === 'elsewhere' ? 'human' : author.type} aria-label={t('thread.said', { who: note ? `${who}, ${t('author.note')}` : who, time: time(first.at) })}>
      <AuthorMark author={author} note={note} />
      <div className={classes.parts}>
        <div className={classes.head}>
          <span className={classes.who} dir="auto">
            {who}
          </span>
          {note && <span className={classes.tag}>{t('author.note')}</span>}
          {author.type === 'bot' && <span className={classes.tag}>{t('author.automatic')}</span>}
          {author.type === 'elsewhere' && <span className={classes.tag}>{t('author.elsewhereTag', { channel: t(`common:channel.${thread.account.kind}`) })}</span>}
          <time dateTime={first.at} title={full(first.at)}>
            {time(first.at)}
          </time>
        </div>
        {parts.map((part, index) => (
          <MessageBubble key={part.key} part={part} last={index === parts.length - 1} />
        ))}
      </div>
    </article>
  );
}

function useWho(author: Author): string {
  const { t } = useTranslation('inbox');
  const agentName = useAgentName();
  const contactName = useContactName();
  switch (author.type) {
    case 'customer':
      return contactName || t('visitor');
    case 'human':
      return agentName(author.agent) || t('author.human');
    case 'bot':
    case 'system':
    case 'elsewhere':
      return t(`author.${author.type}`);
  }
}
