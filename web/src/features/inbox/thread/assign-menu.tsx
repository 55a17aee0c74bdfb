import { Button, ColorSwatch, Menu, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconChevronDown, IconHourglass, IconRobot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/components/avatar';
import { PresenceDot } from '@/components/presence-dot';
import { useAgentName, useAgents } from '@/lib/agents';
import { usePresence } from '@/lib/presence';
import { useMay, useSession } from '@/lib/session';
import { useTeams } from '@/lib/teams';
import type { Agent, Conversation } from '@/types/api';
import type { Move } from '../api/change-owner';
import { OwnerMark } from '../owner-mark';
import classes from './thread-header.module.css';

interface Props {
  conversation: Conversation;
  opened: boolean;
  onChange: (opened: boolean) => void;
  move: (move: Move) => void;
}

/** Who owns the conversation, and to whom it can be given. */
export function AssignMenu({ conversation, opened, onChange, move }: Props) {
  const { t } = useTranslation('inbox');
  const agents = useOrderedAgents();
  const presence = usePresence().data?.agents ?? {};
  const me = useSession().agent.id;
  const { owner } = conversation;
  const owned = (agent: Agent) => owner.type === 'human' && owner.agent === agent.id;
  const first = agents.find((agent) => !owned(agent));
  return (
    <Menu position="bottom-end" width={248} opened={opened} onChange={onChange}>
      <Menu.Target>
        <Button size="compact-sm" h={32} variant="default" leftSection={<span aria-hidden><OwnerMark conversation={conversation} /></span>} rightSection={<IconChevronDown size={14} aria-hidden />} aria-keyshortcuts="A">
          <VisuallyHidden>
            {t('action.assign')}: <OwnerName conversation={conversation} />
          </VisuallyHidden>
          <span className={classes.owner} aria-hidden>
            <OwnerName conversation={conversation} />
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('assign.people')}</Menu.Label>
        {agents.map((agent) => (
          <Menu.Item
            key={agent.id}
            leftSection={<Avatar name={agent.name} size={22} />}
            rightSection={owned(agent) ? <IconCheck size={16} aria-label={t('assign.current')} /> : <PresenceDot presence={presence[agent.id] ?? 'offline'} />}
            disabled={owned(agent)}
            data-autofocus={agent === first || undefined}
            onClick={() => move(agent.id === me ? { to: 'take', from: owner } : { to: 'assign', agent: agent.id })}
          >
            {agent.id === me ? t('assign.me', { name: agent.name }) : agent.name}
          </Menu.Item>
        ))}
        <TeamItems move={move} />
        <Menu.Divider />
        <Menu.Item leftSection={<IconHourglass size={18} stroke={1.7} />} disabled={owner.type === 'queue'} onClick={() => move({ to: 'queue' })}>
          {t('action.queue')}
        </Menu.Item>
        <Menu.Item leftSection={<IconRobot size={18} stroke={1.7} />} disabled={owner.type === 'bot'} onClick={() => move({ to: 'release' })}>
          {t('action.release')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The conversation goes to whoever of the team is next. */
function TeamItems({ move }: { move: Props['move'] }) {
  const { t } = useTranslation('inbox');
  const teams = useTeams().data?.items ?? [];
  if (teams.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('assign.teams')}</Menu.Label>
      {teams.map((team) => (
        <Menu.Item key={team.id} leftSection={<ColorSwatch color={team.colour} size={14} withShadow={false} ms={4} />} onClick={() => move({ to: 'team', team: team.id })}>
          {team.name}
        </Menu.Item>
      ))}
    </>
  );
}

/** Me first, then those who are there. Without the right to assign others, only me. */
function useOrderedAgents(): Agent[] {
  const { data } = useAgents();
  const presence = usePresence().data?.agents ?? {};
  const { agent: me } = useSession();
  const mayOthers = useMay('assign_others');
  const rank = (agent: Agent) => (agent.id === me.id ? 0 : ({ online: 1, busy: 2, away: 3, offline: 4 })[presence[agent.id] ?? 'offline']);
  const all = data?.filter((agent) => agent.active && (mayOthers || agent.id === me.id)) ?? [me];
  return [...all].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

function OwnerName({ conversation: { owner } }: { conversation: Conversation }) {
  const { t } = useTranslation('inbox');
  const name = useAgentName();
  const me = useSession().agent.id;
  if (owner.type === 'bot') return t('owner.bot');
  if (owner.type === 'queue') return t('owner.queue');
  return owner.agent === me ? t('owner.me') : name(owner.agent);
}
