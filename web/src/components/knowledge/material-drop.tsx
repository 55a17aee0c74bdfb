import { Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { notifications } from '@mantine/notifications';
import { IconFileText, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ACCEPTED, refusal } from '@/lib/knowledge/material-body';

interface Props {
  onFiles: (files: File[]) => void;
  loading?: boolean;
}

/** Takes files; says at once which it cannot read and why. */
export function MaterialDrop({ onFiles, loading = false }: Props) {
  const { t } = useTranslation('knowledge', { keyPrefix: 'intake' });
  const take = (files: File[]) => {
    for (const file of files) {
      const reason = refusal(file);
      if (reason) notifications.show({ color: 'red', title: file.name, message: t(`refused.${reason}`) });
    }
    const readable = files.filter((file) => refusal(file) === null);
    if (readable.length > 0) onFiles(readable);
  };
  return (
    <Dropzone onDrop={take} loading={loading} radius="md" p="xl" inputProps={{ 'aria-label': t('drop.title') }}>
      <Stack align="center" gap="xs" style={{ pointerEvents: 'none' }}>
        <ThemeIcon size={44} radius="xl" variant="light">
          <Dropzone.Accept>
            <IconUpload size={22} aria-hidden />
          </Dropzone.Accept>
          <Dropzone.Idle>
            <IconFileText size={22} aria-hidden />
          </Dropzone.Idle>
        </ThemeIcon>
        <Text fw={600}>{t('drop.title')}</Text>
        <Text size="sm" c="dimmed" ta="center">
          {t('drop.hint')}
        </Text>
        <Group gap={6} justify="center">
          {ACCEPTED.filter((ending) => !['.markdown', '.htm'].includes(ending)).map((ending) => (
            <Text key={ending} size="xs" c="dimmed" ff="monospace">
              {ending}
            </Text>
          ))}
        </Group>
      </Stack>
    </Dropzone>
  );
}
