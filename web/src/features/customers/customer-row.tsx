import { IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Avatar } from '@/components/avatar';
import { ChannelMark } from '@/components/channel-mark';
import { TagChip } from '@/components/marks/tag-chip';
import type { CustomerLine } from '@/lib/customers/types';
import { useFormats } from '@/lib/format';
import { useTagsOf } from '@/lib/marks/tags';
import classes from './customers.module.css';

interface Props {
  line: CustomerLine;
  current: boolean;
  open: (id: string) => void;
}

/** A customer on one line. */
export function CustomerRow({ line, current, open }: Props) {
  const { t } = useTranslation('customers');
  const { countryName, languageName, brief, full } = useFormats();
  const tags = useTagsOf(line.tags);
  const { search } = useLocation();
  const { contact } = line;
  const name = contact.name ?? t('nameless');
  return (
    <a
      className={classes.line}
      href={`/customers/${contact.id}${search}`}
      aria-current={current || undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        open(contact.id);
      }}
    >
      <Avatar name={contact.name ?? ''} size={32} kind="customer" />
      <span className={classes.name}>
        <bdi>{name}</bdi>
        <small>
          <bdi dir="ltr">{contact.email ?? contact.phone ?? line.externalId ?? ''}</bdi>
        </small>
      </span>
      <span className={classes.channels}>
        {line.channels.map((kind) => (
          <ChannelMark key={kind} kind={kind} name={name} size={14} />
        ))}
      </span>
      <span className={classes.where}>{[contact.country && countryName(contact.country), contact.language && languageName(contact.language)].filter(Boolean).join(' · ')}</span>
      <span className={classes.tags}>
        {line.barred && (
          <span className={classes.barred}>
            <IconBan size={14} aria-hidden />
            {t('barred')}
          </span>
        )}
        {tags.slice(0, 3).map((tag) => (
          <TagChip key={tag.id} tag={tag} />
        ))}
      </span>
      <time className={classes.seen} dateTime={line.lastSeen} title={full(line.lastSeen)}>
        {brief(line.lastSeen)}
      </time>
    </a>
  );
}
