import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { CopilotCard } from './card';
import classes from './copilot.module.css';
import { Judge } from './judge';
import { useDraft } from './requests';

/** An answer from the knowledge with where it comes from; the agent takes it over, or does not. */
export function DraftCard({ conversation, put, close }: { conversation: string; put: (words: string) => void; close: () => void }) {
  const { t } = useTranslation('copilot');
  const { percent } = useFormats();
  const { mutate, data, error, isPending } = useDraft(conversation);
  useEffect(() => mutate(), [mutate]);
  return (
    <CopilotCard title={t('draft.title')} pending={isPending} problem={error} close={close}>
      {data && (
        <>
          <p className={classes.note}>{t(`draft.by.${data.reason === 'nothing_open' ? 'nothingOpen' : data.by}`)}</p>
          {data.text !== null && (
            <p className={classes.text} dir="auto">
              {data.text}
            </p>
          )}
          {data.sources.length > 0 && (
            <details className={classes.sources}>
              <summary>{t('draft.sources', { count: data.sources.length })}</summary>
              <ul>
                {data.sources.map((source) => (
                  <li key={source.passage}>
                    <strong>
                      <bdi>{source.title}</bdi>
                    </strong>{' '}
                    {percent(source.score)}
                    <p dir="auto">{source.text}</p>
                    <Button size="compact-xs" variant="subtle" onClick={() => put(source.text)}>
                      {t('draft.useSource')}
                    </Button>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <div className={classes.foot}>
            {data.text !== null && (
              <Button size="compact-sm" onClick={() => put(data.text!)}>
                {t('insert')}
              </Button>
            )}
            <Judge conversation={conversation} kind="draft" by={data.by} />
          </div>
        </>
      )}
    </CopilotCard>
  );
}
