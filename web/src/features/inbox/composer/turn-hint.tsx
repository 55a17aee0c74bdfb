import { useTranslation } from 'react-i18next';
import { useAgentName } from '@/lib/agents';
import { useSession } from '@/lib/session';
import type { Conversation } from '@/types/api';
import classes from './composer.module.css';

/** Says what a reply will do when it is not one's own turn. */
export function TurnHint({ conversation: { owner } }: { conversation: Conversation }) {
  const { t } = useTranslation('inbox');
  const me = useSession().agent.id;
  const name = useAgentName();
  if (owner.type === 'human' && owner.agent === me) return null;
  return <p className={classes.turn}>{owner.type === 'human' ? t('composer.turn.human', { name: name(owner.agent) }) : t(`composer.turn.${owner.type}`)}</p>;
}
