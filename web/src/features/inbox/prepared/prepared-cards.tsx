import { Button, Group } from '@mantine/core';
import { IconTools } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { toast, toastProblem } from '@/lib/toast';
import type { Conversation } from '@/types/api';
import classes from './prepared-cards.module.css';
import { useDecline, usePerform, usePrepared, useUndo, type PreparedRequest } from './requests';

/** What the bot has prepared for a person: one click does it. What it has done, and can be taken back, stands below. */
export function PreparedCards({ conversation }: { conversation: Conversation }) {
  const requests = usePrepared(conversation.id, conversation.change);
  const waiting = requests.data?.filter((request) => request.state === 'prepared') ?? [];
  const done = requests.data?.filter((request) => request.undoable) ?? [];
  if (waiting.length + done.length === 0) return null;
  // its words come with the page of tools; while they load, the desk must not let go of what is being written
  return (
    <Suspense fallback={null}>
      {waiting.map((request) => (
        <PreparedCard key={request.id} conversation={conversation.id} request={request} />
      ))}
      {done.map((request) => (
        <DoneCard key={request.id} conversation={conversation.id} request={request} />
      ))}
    </Suspense>
  );
}

function PreparedCard({ conversation, request }: { conversation: string; request: PreparedRequest }) {
  const { t } = useTranslation('tools');
  const perform = usePerform(conversation);
  const decline = useDecline(conversation);
  const act = () => perform.mutate(request.id, { onSuccess: ({ outcome }) => toast({ message: t(`prepared.${outcome}`) }), onError: toastProblem });
  return (
    <aside className={classes.card} aria-label={t('prepared.label')}>
      <IconTools size={18} stroke={1.7} aria-hidden className={classes.icon} />
      <p className={classes.words}>
        <strong>{t(`tool.${request.tool}`)}</strong>
        <bdi>{request.request}</bdi>
        <span>{t(request.performable ? 'prepared.confirmed' : 'prepared.note')}</span>
        {request.answer && <bdi>{request.answer}</bdi>}
      </p>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" loading={decline.isPending} onClick={() => decline.mutate(request.id, { onError: toastProblem })}>
          {t(request.performable ? 'prepared.decline' : 'prepared.settle')}
        </Button>
        {request.performable && (
          <Button size="compact-sm" loading={perform.isPending} onClick={act}>
            {t('prepared.do')}
          </Button>
        )}
      </Group>
    </aside>
  );
}

function DoneCard({ conversation, request }: { conversation: string; request: PreparedRequest }) {
  const { t } = useTranslation('tools');
  const undo = useUndo(conversation);
  const act = () => undo.mutate(request.id, { onSuccess: ({ outcome }) => toast({ message: t(outcome === 'done' ? 'prepared.undone' : `prepared.${outcome}`) }), onError: toastProblem });
  return (
    <aside className={classes.card} data-done aria-label={t('prepared.doneByBot')}>
      <IconTools size={18} stroke={1.7} aria-hidden className={classes.icon} />
      <p className={classes.words}>
        <strong>
          {t('prepared.doneByBot')}: {t(`tool.${request.tool}`)}
        </strong>
        <bdi>{request.request}</bdi>
      </p>
      <Button size="compact-sm" variant="default" loading={undo.isPending} onClick={act}>
        {t('prepared.undo')}
      </Button>
    </aside>
  );
}
