import { IconArrowBackUp, IconArrowForwardUp, IconArrowMerge, IconArrowsSplit2, IconBan, IconCheck, IconHandStop, IconHourglass, IconId, IconLockOpen, IconMoodSmile, IconBellRinging, IconSwitchHorizontal, IconMoon, IconRobot, IconSpy, IconTransfer, IconUserCheck, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgentName } from '@/lib/agents';
import { useFormats } from '@/lib/format';
import type { Message, NoticeKind } from '@/types/api';
import classes from './notice-line.module.css';
import { MergedThread } from './tools/merged-thread';

const icons: Record<NoticeKind, Icon> = {
  handed_over: IconTransfer,
  assigned: IconUserCheck,
  taken_over: IconHandStop,
  returned_to_bot: IconRobot,
  returned_to_queue: IconHourglass,
  resolved: IconCheck,
  reopened: IconArrowBackUp,
  snoozed: IconMoon,
  woken: IconBellRinging,
  contact_left: IconId,
  customer_blocked: IconBan,
  customer_unblocked: IconLockOpen,
  rated: IconMoodSmile,
  reported_as_spam: IconSpy,
  merged: IconArrowMerge,
  merged_here: IconArrowMerge,
  unmerged: IconArrowsSplit2,
  forwarded: IconArrowForwardUp,
  forwarded_here: IconArrowForwardUp,
  moved: IconSwitchHorizontal,
};

/** What happened to the conversation, as a line of the house. */
export function NoticeLine({ message }: { message: Message }) {
  const { t } = useTranslation('inbox');
  const { time, full } = useFormats();
  const agentName = useAgentName();
  if (message.content.type !== 'notice') return null;
  const { kind, details } = message.content;
  const Picture = icons[kind] ?? IconTransfer;
  const name = details.agentName ?? agentName(details.agent ?? '');
  const by = details.by && details.by !== details.agent ? agentName(details.by) : '';
  const reason = details.reason && kind === 'resolved' ? ` · ${details.reason}` : '';
  const until = details.until ? ` · ${full(details.until)}` : '';
  const key = by ? `notice.${kind}_from` : name ? `notice.${kind}_by` : `notice.${kind}`;
  const cause = details.team ? 'team' : details.why;
  const line = (
    <p className={classes.line}>
      <Picture size={14} stroke={1.8} aria-hidden />
      <span>{t([`notice.${kind}_${cause}`, key, `notice.${kind}`], { name, by, team: details.team, to: details.to ?? '', from: details.from ?? '', account: details.account ?? '', rating: details.rating ?? '', reason: details.reason ?? '', channel: details.channel ? t(`common:channel.${details.channel}`) : '' })}{reason}{until}</span>
      <time dateTime={message.at} title={full(message.at)}>
        {time(message.at)}
      </time>
    </p>
  );
  const other = details.conversation;
  if (!other || kind === 'merged_here') return other ? <>{line}<MergedThread conversation={other} /></> : line;
  return (
    <>
      {line}
      <Link className={classes.link} to={`/inbox/${other}?view=all`}>
        {t('tools.openIt')}
      </Link>
    </>
  );
}
