import { Menu, UnstyledButton } from '@mantine/core';
import { IconAntennaBars5, IconCheck, IconMoon, IconTag, IconUserPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/components/avatar';
import { IconButton } from '@/components/icon-button';
import { useAgents } from '@/lib/agents';
import { useMay, useSession } from '@/lib/session';
import type { Conversation } from '@/types/api';
import type { Action } from '@/types/marks';
import { PriorityMenu } from '../marks/priority-menu';
import { SnoozeMenu } from '../marks/snooze-menu';
import { TagMenu } from '../marks/tag-menu';
import { useAct } from '../marks/use-act';
import classes from './bulk.module.css';

interface Props {
  conversations: Conversation[];
  clear: () => void;
  all: () => void;
}

/** What can be done with all that is chosen, at once and with one way back. */
export function BulkBar({ conversations, clear, all }: Props) {
  const { t } = useTranslation('inbox');
  const act = useAct();
  const [menu, setMenu] = useState<string | null>(null);
  const opened = (which: string) => (open: boolean) => setMenu(open ? which : null);
  const count = conversations.length;
  const does = (action: Action) => {
    void act({ conversations, actions: [action], message: t('bulk.done', { count }) });
    clear();
  };
  const common = conversations[0]?.marks.tags.filter((tag) => conversations.every((one) => one.marks.tags.includes(tag))) ?? [];
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('bulk.label')}>
      <span className={classes.count} role="status">
        {t('bulk.chosen', { count })}
      </span>
      <AssignSeveral opened={menu === 'assign'} onChange={opened('assign')} assign={(agent) => does({ type: 'assign', agent })} />
      <TagMenu opened={menu === 'tag'} onChange={opened('tag')} chosen={common} toggle={(tag) => does({ type: 'tag', add: common.includes(tag) ? [] : [tag], remove: common.includes(tag) ? [tag] : [], why: null })}>
        <UnstyledButton className={classes.button} aria-label={t('marks.tag')} title={t('marks.tag')} onClick={() => opened('tag')(menu !== 'tag')}>
          <IconTag size={18} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </TagMenu>
      <PriorityMenu opened={menu === 'priority'} onChange={opened('priority')} current={null} choose={(priority) => does({ type: 'prioritise', priority })}>
        <UnstyledButton className={classes.button} aria-label={t('marks.priority')} title={t('marks.priority')}>
          <IconAntennaBars5 size={18} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </PriorityMenu>
      <SnoozeMenu opened={menu === 'snooze'} onChange={opened('snooze')} snooze={(until) => does({ type: 'snooze', until })}>
        <UnstyledButton className={classes.button} aria-label={t('marks.snoozeIt')} title={t('marks.snoozeIt')}>
          <IconMoon size={18} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </SnoozeMenu>
      <IconButton icon={IconCheck} label={t('action.resolve')} onClick={() => does({ type: 'resolve', reason: null })} />
      <UnstyledButton className={classes.button} onClick={all}>
        {t('bulk.all')}
      </UnstyledButton>
      <IconButton icon={IconX} label={t('bulk.none')} shortcut="Esc" onClick={clear} />
    </div>
  );
}

function AssignSeveral({ opened, onChange, assign }: { opened: boolean; onChange: (opened: boolean) => void; assign: (agent: string) => void }) {
  const { t } = useTranslation('inbox');
  const { agent: me } = useSession();
  const others = useMay('assign_others');
  const agents = useAgents().data?.filter((agent) => agent.active && (others || agent.id === me.id)) ?? [me];
  return (
    <Menu opened={opened} onChange={onChange} position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={t('action.assign')} title={t('action.assign')}>
          <IconUserPlus size={18} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('assign.people')}</Menu.Label>
        {agents.map((agent, place) => (
          <Menu.Item key={agent.id} data-autofocus={place === 0 || undefined} leftSection={<Avatar name={agent.name} size={22} />} onClick={() => assign(agent.id)}>
            {agent.id === me.id ? t('assign.me', { name: agent.name }) : agent.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
