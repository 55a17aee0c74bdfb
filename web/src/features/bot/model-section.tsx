import { Alert, Card, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { ModelForm } from './model-form';
import { useModel } from './requests';

/** The optional chat model. Without one the bot answers with the passage itself. */
export function ModelSection() {
  const { t } = useTranslation('bot');
  const model = useModel();
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="md">
        <Title order={2}>{t('model.title')}</Title>
        <Text size="sm" c="dimmed">
          {t('model.hint')}
        </Text>
        {model.isPending && <Skeleton height={180} />}
        {model.isError && <Alert color="red">{problemText(model.error, t('failed'))}</Alert>}
        {model.isSuccess && <ModelForm key={model.data?.baseUrl ?? 'none'} stored={model.data} />}
      </Stack>
    </Card>
  );
}
