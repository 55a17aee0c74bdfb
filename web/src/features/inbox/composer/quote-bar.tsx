import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import type { Opened } from '@/types/api';
import { inOneLine, nameOf } from '../words';
import classes from './composer.module.css';

interface Props {
  thread: Opened;
  externalId: string;
  clear: () => void;
}

/** The message that the reply answers. */
export function QuoteBar({ thread, externalId, clear }: Props) {
  const { t } = useTranslation('inbox');
  const message = thread.messages.find((candidate) => candidate.externalId === externalId);
  return (
    <div className={classes.quote}>
      <span dir="auto">
        <strong>{t('composer.answering', { name: nameOf(thread.contact, t) })}</strong> {message && inOneLine(message.content, t)}
      </span>
      <IconButton icon={IconX} label={t('composer.unquote')} onClick={clear} />
    </div>
  );
}
