import { Button } from '@mantine/core';
import { IconArrowMerge, IconSpy } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import type { Conversation } from '@/types/api';
import { useMove } from '../../api/change-owner';
import { takeOut } from './merging';
import classes from './tools.module.css';

/** Says of a conversation that it is out of the way, and how it comes back. */
export function StateBar({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('inbox');
  const may = useMay('reply');
  const client = useQueryClient();
  const move = useMove(conversation.id);
  const { spam, merged } = conversation.marks;
  if (merged !== null) {
    return (
      <p className={classes.state}>
        <IconArrowMerge size={18} stroke={1.7} aria-hidden />
        <span>
          {t('tools.isMerged')} <Link to={`/inbox/${merged}?view=all`}>{t('tools.openIt')}</Link>
        </span>
        {may && (
          <Button size="compact-sm" variant="default" onClick={() => void takeOut(client, merged, { ...conversation, status: 'resolved' }).catch(toastProblem)}>
            {t('tools.apart')}
          </Button>
        )}
      </p>
    );
  }
  if (!spam) return null;
  return (
    <p className={classes.state}>
      <IconSpy size={18} stroke={1.7} aria-hidden />
      <span>{t('tools.isSpam')}</span>
      {may && (
        <Button size="compact-sm" variant="default" onClick={() => move.mutate({ to: 'reopen' })}>
          {t('tools.noSpam')}
        </Button>
      )}
    </p>
  );
}
