import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/lib/session';
import type { Opened } from '@/types/api';
import { useMove } from '../api/change-owner';
import classes from './composer.module.css';
import { WritingDesk } from './writing-desk';

interface Props {
  thread: Opened;
  /** The external id of the message that is being answered. */
  quoted: string | null;
  quote: (externalId: string | null) => void;
}

/** Where one writes; or why one cannot. */
export function Composer(props: Props) {
  const { t } = useTranslation('inbox');
  const mayReply = useMay('reply');
  const { conversation } = props.thread;
  const move = useMove(conversation.id);
  if (!mayReply) return <p className={classes.closed}>{t('composer.mayNot')}</p>;
  if (conversation.status === 'resolved') {
    return (
      <div className={classes.closed}>
        {t('composer.resolved')}
        <Button size="compact-sm" variant="default" onClick={() => move.mutate({ to: 'reopen' })}>
          {t('action.reopen')}
        </Button>
      </div>
    );
  }
  return <WritingDesk {...props} />;
}
