import { Button, Loader, Textarea } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import classes from './translation.module.css';
import type { Outgoing } from './use-outgoing';

/** What the customer gets and what it means, before it is sent. */
export function OutgoingPanel({ outgoing, empty }: { outgoing: Outgoing; empty: boolean }) {
  if (!outgoing.active || empty) return null;
  return (
    <Suspense fallback={null}>
      <Panel outgoing={outgoing} />
    </Suspense>
  );
}

function Panel({ outgoing }: { outgoing: Outgoing }) {
  const { t } = useTranslation('translation');
  const { languageName } = useFormats();
  const { words, back, busy, outcome, problem, edited } = outgoing;
  const failed = problem ?? (outcome?.type === 'failed' ? t(`trouble.${outcome.trouble}`) : outcome?.type === 'refused' ? t('desk.refused') : null);
  return (
    <div className={classes.panel} role="group" aria-label={t('desk.preview')}>
      <div className={classes.head}>
        <span>{t('desk.customerGets', { language: languageName(outgoing.to ?? 'en') })}</span>
        {busy && <Loader size={14} aria-label={t('desk.translating')} />}
        {outcome?.type === 'translated' && !busy && <span className={classes.label}>{edited ? t('desk.edited') : t(`kind.${outcome.by}`)}</span>}
      </div>
      {(words !== null || failed !== null) && (
        <Textarea
          variant="unstyled"
          autosize
          minRows={1}
          maxRows={8}
          dir="auto"
          classNames={{ input: classes.field }}
          aria-label={t('desk.customerGets', { language: languageName(outgoing.to ?? 'en') })}
          placeholder={t('desk.writeYourself')}
          value={words ?? ''}
          onChange={(event) => outgoing.edit(event.currentTarget.value)}
        />
      )}
      {failed && (
        <p className={classes.trouble} role="alert">
          {failed}{' '}
          <Button size="compact-xs" variant="subtle" onClick={outgoing.again}>
            {t('desk.again')}
          </Button>
        </p>
      )}
      {outcome?.type === 'translated' && outcome.manner === 'pieces' && !edited && <p className={classes.trouble}>{t('desk.roughOutgoing')}</p>}
      {back && (
        <p className={classes.back} dir="auto">
          <span className={classes.label}>{t('desk.means')}</span> {back}
        </p>
      )}
    </div>
  );
}
