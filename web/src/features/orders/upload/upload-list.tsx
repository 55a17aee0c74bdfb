import { Card, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { WrongRows } from './preview-list';
import { useUploads } from './requests';

/** The files of late and what became of them. */
export function UploadList() {
  const { t } = useTranslation('orders');
  const { ago } = useFormats();
  const started = useUploads().data?.filter((upload) => upload.state !== 'waiting') ?? [];
  if (started.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={t('upload.list')}>
      <Text fw={600}>{t('upload.list')}</Text>
      {started.slice(0, 6).map((upload) => (
        <Card key={upload.id} withBorder radius="md" padding="sm">
          <Text size="sm" fw={500}>
            {upload.name}
          </Text>
          <Text size="sm" c="dimmed">
            {t(`upload.states.${upload.state}`, { done: upload.done, total: upload.total, taken: upload.taken })} · {ago(upload.uploadedAt)}
          </Text>
          {upload.state === 'reading' && <Progress mt={4} size="sm" value={(100 * upload.done) / Math.max(1, upload.total)} aria-label={t('sources.progress')} />}
          <WrongRows wrong={upload.wrong} errors={upload.errors} />
        </Card>
      ))}
    </Stack>
  );
}
