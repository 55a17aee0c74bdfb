import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/lib/format';
import type { Conversation } from '@/types/api';
import { OwnerMark } from '../owner-mark';
import classes from './customer-pane.module.css';

/** What was talked about before. */
export function EarlierConversations({ earlier }: { earlier: Conversation[] }) {
  const { t } = useTranslation('inbox');
  const { date } = useFormats();
  return (
    <section className={classes.section}>
      <div className={classes.title}>
        <h3>{t('customer.earlier')}</h3>
      </div>
      {earlier.length === 0 && <p className={classes.none}>{t('customer.firstTime')}</p>}
      <ul className={classes.earlier}>
        {earlier.map((conversation) => (
          <li key={conversation.id}>
            <Link to={`/inbox/${conversation.id}?view=${conversation.status === 'resolved' ? 'resolved' : 'all'}`}>
              <OwnerMark conversation={conversation} />
              <span>{date(conversation.openedAt)}</span>
              <small>{t('customer.messages', { count: conversation.lastSeq })}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
