import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  onWidget: () => void;
  onTelegram: () => void;
}

export function NoChannels({ onWidget, onTelegram }: Props) {
  const { t } = useTranslation('channels');
  return (
    <Stack align="center" py={56} gap="md" maw={460} mx="auto">
      <Title order={2} ta="center">
        {t('empty.title')}
      </Title>
      <Text c="dimmed" ta="center">
        {t('empty.text')}
      </Text>
      <Group>
        <Button onClick={onWidget}>{t('addWidget')}</Button>
        <Button variant="default" onClick={onTelegram}>
          {t('addTelegram')}
        </Button>
      </Group>
    </Stack>
  );
}
