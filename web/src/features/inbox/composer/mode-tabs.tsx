import { UnstyledButton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './composer.module.css';
import type { Mode } from './drafts';

/** Whether the customer will read it. */
export function ModeTabs({ mode, change }: { mode: Mode; change: (by: { mode: Mode }) => void }) {
  const { t } = useTranslation('inbox');
  return (
    <div className={classes.modes} role="group" aria-label={t('composer.mode')}>
      <UnstyledButton className={classes.mode} aria-pressed={mode === 'reply'} aria-keyshortcuts="R" onClick={() => change({ mode: 'reply' })}>
        {t('composer.reply')}
      </UnstyledButton>
      <UnstyledButton className={classes.mode} aria-pressed={mode === 'note'} aria-keyshortcuts="N" onClick={() => change({ mode: 'note' })}>
        <IconLock size={13} stroke={2} aria-hidden />
        {t('composer.note')}
      </UnstyledButton>
    </div>
  );
}
