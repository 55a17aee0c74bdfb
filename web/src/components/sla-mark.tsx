import { IconAlarm } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { useNow } from '@/lib/now';
import { urgency, useTimer } from '@/lib/sla';
import classes from './sla-mark.module.css';

interface Props {
  conversation: string;
  /** Says what is due, too. */
  named?: boolean;
  /** Shown where nothing is promised. */
  otherwise?: ReactNode;
}

/** How much of a promised time is left; loud when it is nearly over, louder when it is over. */
export function SlaMark({ conversation, named, otherwise }: Props) {
  const { t } = useTranslation();
  const { lasting } = useFormats();
  const now = useNow(15_000).getTime();
  const timer = useTimer(conversation);
  if (!timer) return otherwise;
  const state = urgency(timer, now);
  const time = lasting(Math.abs(Date.parse(timer.dueAt) - now));
  const kind = t(`sla.${timer.kind}`);
  const whole = t(state === 'over' ? 'sla.over' : 'sla.left', { kind, time });
  return (
    <span className={classes.mark} data-urgency={state} title={whole} role="img" aria-label={whole}>
      <IconAlarm size={12} stroke={2} aria-hidden />
      {named && `${kind} `}
      {state === 'over' ? `−${time}` : time}
    </span>
  );
}
