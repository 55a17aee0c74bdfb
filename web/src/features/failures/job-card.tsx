import { Button, Card, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { type DeadJob, useDiscardJob, useRetryJob } from './requests';
import { toastProblem } from '@/lib/toast';

export function JobCard({ job }: { job: DeadJob }) {
  const { t } = useTranslation('failures');
  const format = useFormats();
  const retry = useRetryJob();
  const discard = useDiscardJob();
  const fail = (problem: unknown) => toastProblem(problem);
  return (
    <Card withBorder radius="md" padding="md" component="article" aria-label={job.type}>
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={4} style={{ flex: 1, minWidth: 240 }}>
          <Text fw={600}>{t(`types.${job.type.replaceAll('.', '_')}`, { defaultValue: job.type.replaceAll(/[._]/g, ' ') })}</Text>
          <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} tabIndex={0} aria-label={t('error')}>
            {job.error}
          </Code>
          <Text size="xs" c="dimmed">
            {t('tried', { count: job.tries, when: format.ago(job.diedAt) })}
          </Text>
        </Stack>
        <Group gap="xs">
          <Button size="compact-sm" loading={retry.isPending} onClick={() => retry.mutate(job.id, { onError: fail })}>
            {t('retry')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="red" loading={discard.isPending} onClick={() => discard.mutate(job.id, { onError: fail })}>
            {t('discard')}
          </Button>
        </Group>
      </Group>
    </Card>
  );
}
