import { ActionIcon, FileButton, Group, Loader, Text } from '@mantine/core';
import { IconPhoto, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { useShownPicture } from './use-shown-picture';

interface Props {
  shown: ReturnType<typeof useShownPicture>;
}

/** The file that goes along with the next words, and what was read in it. */
export function ShownFile({ shown }: Props) {
  const { t } = useTranslation('bot', { keyPrefix: 'try.file' });
  if (!shown.picture && !shown.reading && !shown.problem) return null;
  return (
    <Group gap="xs" wrap="nowrap" role="status">
      {shown.reading && <Loader size="xs" />}
      <Text size="xs" c={shown.problem ? 'red' : 'dimmed'} lineClamp={2} dir="auto">
        {shown.problem ?? (shown.picture ? t(`${shown.picture.kind}.${shown.picture.reading.outcome}`, { text: shown.picture.reading.text }) : t('reading'))}
      </Text>
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('remove')} onClick={shown.clear}>
        <IconX size={14} />
      </ActionIcon>
    </Group>
  );
}

/** Chooses a picture, a voice note or a document, as a customer would send it. */
export function FileChoice({ shown }: Props) {
  const { t } = useTranslation('bot', { keyPrefix: 'try.file' });
  return (
    <FileButton accept="image/*,audio/*,application/pdf" onChange={shown.show}>
      {(props) => (
        <ActionIcon {...props} size={36} radius="xl" variant="subtle" color="gray" aria-label={t('add')}>
          <IconPhoto size={18} />
        </ActionIcon>
      )}
    </FileButton>
  );
}
