import { Tooltip } from '@mantine/core';
import { IconCheck, IconHourglass, IconRobot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { initials } from '@/components/avatar';
import { useAgentName } from '@/lib/agents';
import type { Conversation } from '@/types/api';
import classes from './owner-mark.module.css';

/** Who takes the next turn: hexagon with robot, hourglass, or a colleague's initials in a circle; a tick when it is done. */
export function OwnerMark({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('inbox');
  const name = useAgentName();
  const { owner, status } = conversation;
  const [label, picture] = (() => {
    if (status === 'resolved') return [t('owner.resolved'), <IconCheck key="done" size={12} stroke={2.5} aria-hidden />];
    switch (owner.type) {
      case 'bot':
        return [t('owner.bot'), <IconRobot key="bot" size={13} stroke={2} aria-hidden />];
      case 'queue':
        return [t('owner.queue'), <IconHourglass key="queue" size={12} stroke={2} aria-hidden />];
      case 'human':
        return [name(owner.agent) || t('author.human'), initials(name(owner.agent))];
    }
  })();
  return (
    <Tooltip label={label}>
      <span className={classes.mark} data-owner={status === 'resolved' ? 'resolved' : owner.type} role="img" aria-label={label}>
        {picture}
      </span>
    </Tooltip>
  );
}
