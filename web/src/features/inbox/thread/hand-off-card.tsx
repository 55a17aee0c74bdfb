import { IconTransfer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import type { Brief, Conversation } from '@/types/api';
import classes from './hand-off-card.module.css';

/** Why the bot passed it on, and the whole story in a line; stays in sight while a person has to act. */
export function HandOffCard({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('inbox');
  const { handOff, owner, status, language } = conversation;
  if (!handOff || owner.type === 'bot' || status === 'resolved') return null;
  return (
    <aside className={classes.card} aria-label={t('handOff.label')}>
      <IconTransfer size={18} stroke={1.7} aria-hidden className={classes.icon} />
      <p className={classes.words}>
        <strong>{t(`handOff.${handOff.reason}`)}</strong>
        <Story brief={handOff.brief} summary={handOff.summary} language={language} />
        {handOff.brief && <Details brief={handOff.brief} />}
      </p>
    </aside>
  );
}

/** In the reader's language, as far as it is kept as data; the summary is in that of the workspace. */
function Story({ brief, summary, language }: { brief: Brief | null | undefined; summary: string; language: string | null }) {
  const { t } = useTranslation('inbox');
  const { languageName } = useFormats();
  if (!brief?.question) return summary ? <bdi>{summary}</bdi> : null;
  const parts = [
    t('handOff.asked', { question: brief.question }),
    language && languageName(language),
    brief.tried.length > 0 && t('handOff.tried', { titles: brief.tried.slice(0, 2).join(' / ') }),
  ];
  return <bdi>{parts.filter(Boolean).join(' · ')}</bdi>;
}

/** How soon and to whom, what the customer has told already, and what the knowledge lacks. */
function Details({ brief }: { brief: Brief }) {
  const { t } = useTranslation('inbox');
  const parts = [
    brief.priority !== 'normal' && t(`handOff.priority.${brief.priority}`),
    brief.team && t('handOff.team', { team: brief.team }),
    brief.known.length > 0 && t('handOff.known', { facts: brief.known.join(', ') }),
    brief.missing && t('handOff.missing', { question: brief.missing }),
  ].filter(Boolean);
  return parts.length === 0 ? null : <bdi>{parts.join(' · ')}</bdi>;
}
