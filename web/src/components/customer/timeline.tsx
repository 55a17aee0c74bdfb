import { IconArrowMerge, IconBan, IconHistory, IconMessage, IconNote, IconTag, IconUserEdit } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ChannelMark } from '@/components/channel-mark';
import { useAgentName } from '@/lib/agents';
import { timelineQuery } from '@/lib/customers/customers';
import type { Moment } from '@/lib/customers/types';
import { useFormats } from '@/lib/format';
import { useTags } from '@/lib/marks/tags';
import classes from './customer.module.css';

const pictures = { conversation: IconMessage, note: IconNote, tagged: IconTag, untagged: IconTag, profile: IconUserEdit, field: IconUserEdit, imported: IconUserEdit, synced: IconUserEdit, barred: IconBan, unbarred: IconBan, merged: IconArrowMerge, unmerged: IconArrowMerge };
const few = 8;

/** What there was with this customer, the newest first. */
export function Timeline({ contact }: { contact: string }) {
  const { t } = useTranslation('customers');
  const { day, full } = useFormats();
  const { data } = useQuery(timelineQuery(contact));
  const [all, setAll] = useState(false);
  const shown = all ? (data ?? []) : (data ?? []).slice(0, few);
  return (
    <section className={classes.section}>
      <div className={classes.title}>
        <h3>{t('timeline.title')}</h3>
      </div>
      <ol className={classes.timeline}>
        {shown.map((moment) => (
          <li key={moment.id}>
            <Picture moment={moment} />
            <div>
              <Words moment={moment} />
              <time dateTime={moment.at} title={full(moment.at)}>
                {day(moment.at)}
              </time>
            </div>
          </li>
        ))}
      </ol>
      {data?.length === 0 && <p className={classes.none}>{t('timeline.none')}</p>}
      {!all && (data?.length ?? 0) > few && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('timeline.all', { count: data?.length ?? 0 })}
        </button>
      )}
    </section>
  );
}

function Picture({ moment }: { moment: Moment }) {
  const { t } = useTranslation('customers');
  if (moment.channel) return <ChannelMark kind={moment.channel} name={t('timeline.conversation')} size={14} />;
  const Shape = pictures[moment.kind as keyof typeof pictures] ?? IconHistory;
  return (
    <span className={classes.mark} aria-hidden>
      <Shape size={14} stroke={1.7} />
    </span>
  );
}

function Words({ moment }: { moment: Moment }) {
  const { t } = useTranslation('customers');
  const nameOf = useAgentName();
  const tags = useTags();
  const { conversation, details } = moment;
  if (conversation) {
    const summary = conversation.handOff?.summary;
    return (
      <Link to={`/inbox/${conversation.id}?view=${conversation.status === 'resolved' ? 'resolved' : 'all'}`}>
        {t(`timeline.${conversation.status}`, { count: conversation.lastSeq })}
        {summary && <small>{summary}</small>}
      </Link>
    );
  }
  if (moment.kind === 'note') return <p className={classes.said}>{details['body']}</p>;
  const who = moment.agent ? nameOf(moment.agent) : t('timeline.server');
  const tag = tags.find((one) => one.id === details['tag'])?.name ?? '';
  const known = ['tagged', 'untagged', 'profile', 'field', 'barred', 'unbarred', 'merged', 'unmerged', 'imported', 'synced'].includes(moment.kind);
  return (
    <span>
      {known ? t(`timeline.${moment.kind}`, { who, tag, fields: details['fields'] ?? '', system: details['system'] ?? '' }) : moment.kind}
      {details['why'] && <small>{details['why']}</small>}
    </span>
  );
}
