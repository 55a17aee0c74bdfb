import { UnstyledButton } from '@mantine/core';
import { IconMoon, IconTag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TagChip } from '@/components/marks/tag-chip';
import { SlaMark } from '@/components/sla-mark';
import { useAgentName } from '@/lib/agents';
import { useFormats } from '@/lib/format';
import { taggedQuery, useTagsOf } from '@/lib/marks/tags';
import { useMay } from '@/lib/session';
import type { Conversation } from '@/types/api';
import classes from './marks.module.css';
import { PriorityFlag } from './priority-flag';
import { PriorityMenu } from './priority-menu';
import { SnoozeMenu } from './snooze-menu';
import { TagMenu } from './tag-menu';
import { useMarks } from './use-marks';

/** What the desk wrote on the open conversation: how urgent, what about, until when it rests. */
export function MarksBar({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('inbox');
  const may = useMay('reply');
  const { until, full } = useFormats();
  const { marks } = conversation;
  const tags = useTagsOf(marks.tags);
  const why = useWhy(conversation);
  const desk = useMarks(conversation, may);
  const open = conversation.status === 'open';
  if (!may && tags.length === 0 && marks.priority === 'normal') return null;
  return (
    <div className={classes.bar} role="group" aria-label={t('marks.label')}>
      {open && <SlaMark conversation={conversation.id} named />}
      <PriorityMenu opened={desk.menu === 'priority'} onChange={desk.opened('priority')} current={marks.priority} choose={desk.prioritise}>
        <UnstyledButton className={classes.button} disabled={!may} aria-keyshortcuts="P" aria-label={t('marks.priorityIs', { priority: t(`marks.${marks.priority}`) })}>
          <PriorityFlag priority={marks.priority} />
          {marks.priority === 'normal' ? t('marks.priority') : t(`marks.${marks.priority}`)}
        </UnstyledButton>
      </PriorityMenu>
      {open && (
        <SnoozeMenu opened={desk.menu === 'snooze'} onChange={desk.opened('snooze')} snooze={desk.snooze} wake={marks.snooze ? desk.wake : undefined}>
          <UnstyledButton className={classes.button} disabled={!may} data-on={marks.snooze ? '' : undefined} aria-keyshortcuts="Z" title={marks.snooze?.until ? full(marks.snooze.until) : undefined}>
            <IconMoon size={16} stroke={1.8} aria-hidden />
            {marks.snooze === null ? t('marks.snoozeIt') : marks.snooze.until ? t('marks.rests', { time: until(marks.snooze.until) }) : t('marks.restsReply')}
          </UnstyledButton>
        </SnoozeMenu>
      )}
      {tags.map((tag) => (
        <TagChip key={tag.id} tag={tag} title={why(tag.id)} remove={may ? { label: t('marks.takeOff', { name: tag.name }), run: () => desk.toggleTag(tag.id, tag.name) } : undefined} />
      ))}
      {may && (
        <TagMenu opened={desk.menu === 'tag'} onChange={desk.opened('tag')} chosen={marks.tags} toggle={desk.toggleTag}>
          <UnstyledButton className={classes.button} aria-keyshortcuts="T" onClick={() => desk.opened('tag')(desk.menu !== 'tag')}>
            <IconTag size={16} stroke={1.8} aria-hidden />
            {t('marks.tag')}
          </UnstyledButton>
        </TagMenu>
      )}
    </div>
  );
}

/** Who put a tag on and why, in a line. */
function useWhy(conversation: Conversation): (tag: string) => string | undefined {
  const { t } = useTranslation('inbox');
  const name = useAgentName();
  const { full } = useFormats();
  const { data } = useQuery({ ...taggedQuery(conversation.id, conversation.change), enabled: conversation.marks.tags.length > 0, placeholderData: (before) => before });
  return (tag) => {
    const found = data?.find((one) => one.tag === tag);
    if (!found) return undefined;
    const by = t('marks.putOn', { name: found.agent ? name(found.agent) : t('author.system'), at: full(found.at) });
    return found.why ? `${by} · ${found.why}` : by;
  };
}
