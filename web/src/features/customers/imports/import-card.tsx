import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PaneSkeleton } from '@/components/pane-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/lib/format';
import { MappingForm } from './mapping-form';
import { importQuery, previewQuery, running, useStop, type Fault, type Upload } from './requests';
import classes from './imports.module.css';

/** One table: where its columns go, what a try says, how far it is. */
export function ImportCard({ id, back }: { id: string; back: () => void }) {
  const { t } = useTranslation('customers');
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(importQuery(id));
  const preview = useQuery(previewQuery(id)).data;
  const done = data?.upload.state === 'done' && !data.upload.plan?.dry;
  useEffect(() => {
    if (done) void client.invalidateQueries({ queryKey: ['customers'] });
  }, [done, client]);
  if (error) return <ProblemNotice problem={error} retry={() => void refetch()} />;
  if (!data || !preview) return <PaneSkeleton lines={6} />;
  const { upload, faults } = data;
  return (
    <Stack>
      <Group gap="xs">
        <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconArrowLeft size={14} aria-hidden />} onClick={back}>
          {t('common:back')}
        </Button>
        <Text fw={600} truncate>
          {upload.name}
        </Text>
      </Group>
      {upload.plan && <Standing upload={upload} faults={faults} />}
      {!running(upload) && !done && preview.rows.length > 0 && <MappingForm preview={preview} plan={upload.plan} />}
    </Stack>
  );
}

function Standing({ upload, faults }: { upload: Upload; faults: Fault[] }) {
  const { t } = useTranslation('customers');
  const { number } = useFormats();
  const stop = useStop(upload.id);
  const { progress, total } = upload;
  const counts = ['added', 'changed', 'unchanged', 'failed'] as const;
  return (
    <section className={classes.standing} aria-label={t('import.progress')}>
      <Text size="sm" role="status">
        {t(upload.plan?.dry && upload.state === 'done' ? 'import.tried' : `import.state.${upload.state}`)}
        {total !== null && ` · ${t('import.rows', { done: number(progress.done), total: number(total) })}`}
      </Text>
      {running(upload) && <Progress value={total ? (100 * progress.done) / total : 0} animated aria-label={t('import.progress')} />}
      {upload.problem && <Alert color="red">{upload.problem}</Alert>}
      <dl className={classes.counts}>
        {counts.map((name) => (
          <div key={name} data-bad={(name === 'failed' && progress.failed > 0) || undefined}>
            <dt>{t(`import.counts.${name}`)}</dt>
            <dd>{number(progress[name])}</dd>
          </div>
        ))}
      </dl>
      <Group gap="xs">
        {running(upload) && (
          <Button size="compact-sm" variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
            {t('import.stop')}
          </Button>
        )}
        {progress.failed > 0 && (
          <Button size="compact-sm" variant="default" component="a" href={`/api/contact-imports/${upload.id}/errors.csv`} download leftSection={<IconDownload size={14} aria-hidden />}>
            {t('import.errors')}
          </Button>
        )}
      </Group>
      {faults.length > 0 && (
        <ul className={classes.faults}>
          {faults.slice(0, 20).map((fault) => (
            <li key={`${fault.row} ${fault.column}`}>
              <b>{t('import.row', { row: fault.row })}</b> {fault.column !== '' && <em>{fault.column}</em>} {fault.problem}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
