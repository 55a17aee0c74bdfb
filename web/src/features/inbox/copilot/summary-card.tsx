import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CopilotCard } from './card';
import classes from './copilot.module.css';
import { Judge } from './judge';
import { useSummary, type Summary } from './requests';

/** What a thread is about and what is open: in a few words by a model, or read off the thread in its own words. */
export function SummaryCard({ conversation, close }: { conversation: string; close: () => void }) {
  const { t } = useTranslation('copilot');
  const { mutate, data, error, isPending } = useSummary(conversation);
  useEffect(() => mutate(), [mutate]);
  return (
    <CopilotCard title={t('summary.title')} pending={isPending} problem={error} close={close}>
      {data && (
        <>
          <p className={classes.note}>{t(data.text === null ? 'summary.read' : 'summary.told', { count: data.messages })}</p>
          {data.text !== null && (
            <p className={classes.text} dir="auto">
              {data.text}
            </p>
          )}
          <Parts summary={data} />
          <div className={classes.foot}>
            <Judge conversation={conversation} kind="summary" by={data.text === null ? 'extract' : 'model'} />
          </div>
        </>
      )}
    </CopilotCard>
  );
}

function Parts({ summary }: { summary: Summary }) {
  const { t } = useTranslation('copilot');
  const { open, answered, facts, text, asked } = summary;
  return (
    <dl className={classes.parts}>
      <dt>{t('summary.open')}</dt>
      {open.length === 0 && <dd>{t('summary.nothingOpen')}</dd>}
      {open.map((one) => (
        <dd key={`${one.whose}${one.text}`} dir="auto">
          {one.text} {one.whose !== 'model' && <small>{t(`summary.whose.${one.whose}`)}</small>}
        </dd>
      ))}
      {facts.length > 0 && <dt>{t('summary.facts')}</dt>}
      {facts.map((fact) => (
        <dd key={fact.kind + fact.value}>
          {t(`summary.kind.${fact.kind}`)}: <bdi>{fact.value}</bdi>
        </dd>
      ))}
      {text === null && answered.length > 0 && <dt>{t('summary.answered')}</dt>}
      {text === null &&
        answered.map((pair) => (
          <dd key={pair.question.message} dir="auto">
            {pair.question.text} → {pair.answer.text}
          </dd>
        ))}
      {text === null && answered.length === 0 && asked.length > 0 && <dt>{t('summary.asked')}</dt>}
      {text === null &&
        answered.length === 0 &&
        asked.map((point) => (
          <dd key={point.message} dir="auto">
            {point.text}
          </dd>
        ))}
    </dl>
  );
}
