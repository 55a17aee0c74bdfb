import { Tooltip } from '@mantine/core';
import { IconEye, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/components/avatar';
import { useAgentName } from '@/lib/agents';
import { useOnlookers, useWriter } from './company';
import classes from './company.module.css';

const most = 3;

/** Who else has this conversation open, and who of them writes. */
export function CompanyFaces({ conversation }: { conversation: string }) {
  const { t } = useTranslation('inbox');
  const name = useAgentName();
  const writer = useWriter(conversation);
  const onlookers = useOnlookers(conversation);
  const agents = writer && !onlookers.includes(writer) ? [...onlookers, writer] : onlookers;
  const words = (agent: string) => t(agent === writer ? 'company.writes' : 'company.looks', { name: name(agent) });
  return (
    <div className={classes.faces} role="status" aria-label={t('company.label')}>
      {agents.slice(0, most).map((agent) => (
        <Tooltip key={agent} label={words(agent)}>
          <span className={classes.face} data-writes={agent === writer || undefined}>
            <Avatar name={name(agent)} size={24} />
            <span className={classes.mark} aria-hidden>
              {agent === writer ? <IconPencil size={9} stroke={2.4} /> : <IconEye size={9} stroke={2.4} />}
            </span>
            <span className={classes.words}>{words(agent)}</span>
          </span>
        </Tooltip>
      ))}
      {agents.length > most && <span className={classes.more}>+{agents.length - most}</span>}
    </div>
  );
}
