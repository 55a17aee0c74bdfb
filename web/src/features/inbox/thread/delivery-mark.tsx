import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChecks, IconClock } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isLocal } from '@/lib/realtime/thread';
import { useConnectionState } from '@/lib/realtime/realtime';
import type { Message } from '@/types/api';
import { useResend } from '../api/resend-message';
import { discard, sendAgain } from '../composer/send';
import classes from './delivery-mark.module.css';
import { failureWords, hopeless } from './failure-words';

/** How far a message of ours has come; what failed says why and can be sent again. */
export function DeliveryMark({ message }: { message: Message }) {
  const { t } = useTranslation('inbox');
  const { state } = message.delivery;
  const lost = useConnectionState() === 'lost';
  if (state === 'none') return null;
  if (state === 'failed' || state === 'uncertain') return <Trouble message={message} />;
  const waits = state === 'sending' && lost && isLocal(message);
  const Picture = state === 'queued' || state === 'sending' ? IconClock : state === 'sent' ? IconCheck : IconChecks;
  return (
    <span className={classes.mark} data-state={state}>
      <Picture size={14} stroke={2} aria-hidden />
      {waits ? t('delivery.waits') : t(`delivery.${state}`)}
    </span>
  );
}

function Trouble({ message }: { message: Message }) {
  const { t } = useTranslation('inbox');
  const client = useQueryClient();
  const resend = useResend(message.conversation);
  const local = isLocal(message);
  const { state } = message.delivery;
  const again = () => (local ? sendAgain(client, message) : resend.mutate(message.id));
  return (
    <span className={classes.trouble} data-state={state} role="alert">
      <IconAlertTriangle size={14} stroke={2} aria-hidden />
      <span>{failureWords(message.delivery, t)}</span>
      {!hopeless(message.delivery) && (
        <UnstyledButton className={classes.again} onClick={again} disabled={resend.isPending}>
          {t('delivery.again')}
        </UnstyledButton>
      )}
      {local && (
        <UnstyledButton className={classes.again} onClick={() => discard(client, message)}>
          {t('delivery.discard')}
        </UnstyledButton>
      )}
    </span>
  );
}
