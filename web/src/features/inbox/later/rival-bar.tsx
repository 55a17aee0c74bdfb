import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAgentName } from '@/lib/agents';
import type { Rival } from './rival';
import classes from './later.module.css';

/** A colleague was quicker, or is about to be: nobody answers twice by accident. */
export function RivalBar({ rival: { agent, how }, submit }: { rival: Rival; submit: () => void }) {
  const { t } = useTranslation('inbox');
  const name = useAgentName();
  return (
    <p className={classes.rival} role="alert">
      <IconUsers size={16} stroke={1.8} aria-hidden />
      {t(how === 'answered' ? 'later.rival' : 'later.rivalWrites', { name: name(agent) })}
      <Button size="compact-xs" variant="default" onClick={submit}>
        {t('later.anyway')}
      </Button>
    </p>
  );
}
