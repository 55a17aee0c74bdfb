import { UnstyledButton } from '@mantine/core';
import { IconAlarm, IconArrowBackUp, IconAt, IconClockExclamation, IconEye, IconInbox, IconMessage, IconRobot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAgentName } from '@/lib/agents';
import { useFormats } from '@/lib/format';
import type { Notice } from '@/lib/notifications/notifications';
import classes from './bell.module.css';

const pictures = { assigned: IconInbox, mentioned: IconAt, answered: IconMessage, handed_off: IconRobot, queued: IconArrowBackUp, followed: IconEye, sla_warned: IconAlarm, sla_breached: IconClockExclamation };

/** One thing to hear of: what, from whom, about whom, when. */
export function NoticeLine({ notice, open }: { notice: Notice; open: () => void }) {
  const { t } = useTranslation();
  const { ago, full } = useFormats();
  const nameOf = useAgentName();
  const Picture = pictures[notice.kind];
  const by = notice.by ? nameOf(notice.by) : '';
  return (
    <UnstyledButton className={classes.line} data-unread={!notice.read || undefined} onClick={open}>
      <Picture size={18} stroke={1.7} aria-hidden />
      <span className={classes.words}>
        <b>
          {t(`bell.kinds.${notice.kind}`)}
          {notice.count > 1 && ` · ${notice.count}`}
        </b>
        <span>{[by, notice.who].filter(Boolean).join(' · ')}</span>
        {notice.text && <span className={classes.text}>{notice.text}</span>}
      </span>
      <time dateTime={notice.at} title={full(notice.at)}>
        {ago(notice.at)}
      </time>
    </UnstyledButton>
  );
}
