import { UnstyledButton } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useTextTranslation, useTranslationState } from '@/lib/translation/desk';
import classes from './translation.module.css';

/** Any text of the screen, in the reader's language by a click. */
export function TextTranslation({ conversation, text }: { conversation: string; text: string }) {
  const state = useTranslationState(conversation);
  if (!state?.available || text.trim() === '') return null;
  return (
    <Suspense fallback={null}>
      <Offer conversation={conversation} text={text} />
    </Suspense>
  );
}

function Offer({ conversation, text }: { conversation: string; text: string }) {
  const { t } = useTranslation('translation');
  const translate = useTextTranslation(conversation);
  const outcome = translate.data;
  if (outcome?.type === 'translated')
    return (
      <p className={classes.back} dir="auto">
        {outcome.text}
      </p>
    );
  return (
    <div className={classes.foot}>
      {outcome && <span className={classes.trouble}>{outcome.type === 'failed' ? t(`trouble.${outcome.trouble}`) : t(outcome.type === 'refused' ? 'desk.refused' : 'desk.already')}</span>}
      {(!outcome || outcome.type === 'failed') && (
        <UnstyledButton className={classes.button} disabled={translate.isPending} onClick={() => translate.mutate(text)}>
          <IconLanguage size={14} stroke={1.8} aria-hidden />
          {t(translate.isPending ? 'desk.translating' : 'desk.translate')}
        </UnstyledButton>
      )}
    </div>
  );
}
