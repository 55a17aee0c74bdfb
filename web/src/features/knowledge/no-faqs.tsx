import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLoadSample } from '@/lib/knowledge/load-sample';
import { problemText } from '@/lib/problem-text';

interface Props {
  q: string;
  onAdd: () => void;
}

/** Nothing here: either the search was too narrow, or it is the first day. */
export function NoFaqs({ q, onAdd }: Props) {
  const { t } = useTranslation('knowledge');
  const sample = useLoadSample();
  if (q !== '') {
    return (
      <Stack align="center" py="xl" gap="xs">
        <Text fw={600}>{t('faqs.noMatch', { q })}</Text>
        <Text c="dimmed" size="sm">
          {t('faqs.noMatchHint')}
        </Text>
      </Stack>
    );
  }
  return (
    <Stack align="center" py={56} gap="md" maw={480} mx="auto">
      <Title order={3} ta="center">
        {t('faqs.emptyTitle')}
      </Title>
      <Text c="dimmed" ta="center">
        {t('faqs.emptyText')}
      </Text>
      <Group>
        <Button onClick={onAdd}>{t('faqs.addFirst')}</Button>
        <Button variant="default" loading={sample.isPending} onClick={() => sample.mutate()}>
          {t('faqs.sample')}
        </Button>
      </Group>
      {sample.isError && <Alert color="red">{problemText(sample.error, t('faqs.failed'))}</Alert>}
    </Stack>
  );
}
