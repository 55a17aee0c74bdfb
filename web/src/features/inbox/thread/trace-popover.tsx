import { Anchor, Loader, Popover, UnstyledButton } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiProblem } from '@/lib/api/problem';
import { fixTarget } from '@/lib/bot/fix-target';
import { useFormats } from '@/lib/format';
import { useMay } from '@/lib/session';
import type { Trace } from '@/types/api';
import { traceQuery } from '../api/get-trace';
import { TextTranslation } from '../translation/text-translation';
import { useOpenThread } from './thread-context';
import classes from './trace-popover.module.css';

interface Props {
  conversation: string;
  /** The customer's message that the bot answered. */
  answers: string;
}

/** Why the bot said this, in words and figures, and the way to mend it. */
export function TracePopover({ conversation, answers }: Props) {
  const { t } = useTranslation('inbox');
  const [opened, setOpened] = useState(false);
  const trace = useQuery({ ...traceQuery(conversation, answers), enabled: opened });
  const asked = useAsked(answers);
  const mayEdit = useMay('edit_knowledge');
  return (
    <Popover opened={opened} onChange={setOpened} width={340} position="bottom-end" trapFocus returnFocus withRoles>
      <Popover.Target>
        <UnstyledButton className={classes.why} onClick={() => setOpened(!opened)}>
          <IconBulb size={14} stroke={1.8} aria-hidden />
          {t('trace.why')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('trace.title')}>
        {trace.isPending && <Loader size="sm" />}
        {trace.isError && <p className={classes.text}>{trace.error instanceof ApiProblem && trace.error.status === 404 ? t('trace.none') : t('common:problem.title')}</p>}
        {trace.data && <Facts trace={trace.data} />}
        {trace.data && <TextTranslation conversation={conversation} text={trace.data.candidates.slice(0, 5).map((candidate) => candidate.title).join('\n')} />}
        {mayEdit && (
          <Anchor component={Link} to={trace.data ? fixTarget(trace.data, asked) : '/knowledge'} className={classes.fix}>
            {t('trace.fix')}
          </Anchor>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function useAsked(answers: string): string {
  const { thread } = useOpenThread();
  const content = thread.messages.find((message) => message.id === answers)?.content;
  switch (content?.type) {
    case 'text':
    case 'email':
      return content.body;
    case 'choice':
      return content.label;
    case 'media':
      return [content.caption, content.file.reading?.text].filter(Boolean).join(' ').slice(0, 300);
    default:
      return '';
  }
}

function Facts({ trace }: { trace: Trace }) {
  const { t } = useTranslation('inbox');
  const { percent, milliseconds, languageName } = useFormats();
  const total = trace.milliseconds.total;
  return (
    <>
      <h4 className={classes.title}>{t([`trace.decision.${trace.decision}`, 'trace.decision.other'], { decision: trace.decision })}</h4>
      <p className={classes.text}>{t([`trace.reason.${trace.reason}`, 'trace.reason.other'], { reason: trace.reason })}</p>
      {trace.candidates.length > 0 && (
        <ol className={classes.candidates} aria-label={t('trace.candidates')}>
          {trace.candidates.slice(0, 5).map((candidate) => (
            <li key={candidate.passage} title={t('trace.parts', { words: percent(candidate.words), meaning: percent(candidate.meaning) })}>
              <span className={classes.name}>
                <bdi>{candidate.title}</bdi>
              </span>
              <span className={classes.score}>{percent(candidate.score)}</span>
              <span className={classes.bar} aria-hidden>
                <i style={{ inlineSize: `${Math.round(candidate.score * 100)}%` }} />
              </span>
            </li>
          ))}
        </ol>
      )}
      <dl className={classes.facts}>
        <Fact name={t('trace.confidence')} value={percent(trace.confidence)} />
        <Fact name={t('trace.language')} value={languageName(trace.language)} />
        {total !== undefined && <Fact name={t('trace.time')} value={milliseconds(total)} detail={Object.entries(trace.milliseconds).map(([step, value]) => `${t([`trace.step.${step}`, 'trace.step.other'], { step })} ${milliseconds(value)}`).join(' · ')} />}
        {trace.model && <Fact name={t('trace.model')} value={trace.model} />}
        {Object.entries(trace.notes).map(([note, value]) => (
          <Fact key={note} name={t([`trace.note.${note}`, 'trace.note.other'], { note })} value={value} />
        ))}
      </dl>
    </>
  );
}

function Fact({ name, value, detail }: { name: string; value: string; detail?: string }) {
  return (
    <div title={detail}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
