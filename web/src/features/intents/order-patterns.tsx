import { Alert, Button, Card, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { useSaveOrderPatterns } from './requests';

/** How this shop writes its order numbers. */
export function OrderPatterns({ stored }: { stored: string[] }) {
  const { t } = useTranslation('intents');
  const [text, setText] = useState(stored.join('\n'));
  const save = useSaveOrderPatterns();
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>{t('orders.title')}</Title>
        <Text size="sm" c="dimmed">
          {t('orders.hint')}
        </Text>
        <Textarea
          aria-label={t('orders.title')}
          placeholder={'SK-#####\nEU??-######'}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {save.isError && <Alert color="red">{problemText(save.error, t('failed'))}</Alert>}
        <Button
          variant="default"
          loading={save.isPending}
          disabled={text === stored.join('\n')}
          onClick={() => save.mutate(text.split('\n').filter((line) => line.trim() !== ''))}
        >
          {t('save')}
        </Button>
      </Stack>
    </Card>
  );
}
