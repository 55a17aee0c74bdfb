import { useTranslation } from 'react-i18next';
import { inOneLine } from '../words';
import classes from './quoted-line.module.css';
import { useOpenThread } from './thread-context';

/** The message that this one answers; pressing it goes there. */
export function QuotedLine({ externalId }: { externalId: string }) {
  const { t } = useTranslation('inbox');
  const { thread } = useOpenThread();
  const quoted = thread.messages.find((message) => message.externalId === externalId);
  const words = quoted ? (quoted.deletedAt ? t('deleted') : inOneLine(quoted.content, t)) : t('thread.quotedOlder');
  const go = () => document.getElementById(`m-${externalId}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  return (
    <button type="button" className={classes.quoted} onClick={go} dir="auto" aria-label={t('thread.quoted', { words })}>
      {words}
    </button>
  );
}
