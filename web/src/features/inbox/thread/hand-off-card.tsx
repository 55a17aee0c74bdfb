import { IconTransfer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '@/types/api';
import classes from './hand-off-card.module.css';

/** Why the bot passed it on, and the whole story in a line; stays in sight while a person has to act. */
export function HandOffCard({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('inbox');
  const { handOff, owner, status } = conversation;
  if (!handOff || owner.type === 'bot' || status === 'resolved') return null;
  return (
    <aside className={classes.card} aria-label={t('handOff.label')}>
      <IconTransfer size={18} stroke={1.7} aria-hidden className={classes.icon} />
      <p className={classes.words}>
        <strong>{t(`handOff.${handOff.reason}`)}</strong>
        {handOff.summary && <bdi>{handOff.summary}</bdi>}
      </p>
    </aside>
  );
}
