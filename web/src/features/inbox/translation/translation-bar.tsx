import { Anchor, Switch } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/lib/format';
import { useMay } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import { sameLanguage, useAutomatic, useTranslationState, type TranslationState } from '@/lib/translation/desk';
import type { Conversation } from '@/types/api';
import classes from './translation.module.css';

/** Which language the customer writes, and whether the thread is translated by itself; only where it is not the reader's. */
export function TranslationBar({ conversation }: { conversation: Conversation }) {
  const state = useTranslationState(conversation.id);
  const mayReply = useMay('reply');
  const spoken = conversation.language ?? state?.customer ?? null;
  if (!state || !mayReply || spoken === null || sameLanguage(spoken, state.reader)) return null;
  return (
    <Suspense fallback={null}>
      <Bar conversation={conversation.id} state={state} spoken={spoken} />
    </Suspense>
  );
}

function Bar({ conversation, state, spoken }: { conversation: string; state: TranslationState; spoken: string }) {
  const { t } = useTranslation('translation');
  const { languageName } = useFormats();
  const automatic = useAutomatic(conversation);
  const mayConnect = useMay('edit_bot');
  return (
    <div className={classes.bar}>
      <IconLanguage size={16} stroke={1.8} aria-hidden />
      <span className={classes.says}>
        {t('desk.writes', { language: languageName(spoken) })} {!state.available && <span className={classes.roomy}>{t(mayConnect ? 'desk.connectFirst' : 'desk.askAdministrator')}</span>}
      </span>
      {state.available ? (
        <Switch size="xs" label={t('desk.automatic')} checked={state.automatic} onChange={(event) => automatic.mutate(event.currentTarget.checked, { onError: toastProblem })} />
      ) : (
        mayConnect && (
          <Anchor component={Link} to="/translation" size="sm">
            {t('desk.connect')}
          </Anchor>
        )
      )}
    </div>
  );
}
