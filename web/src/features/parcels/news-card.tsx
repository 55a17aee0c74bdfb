import { Alert, Card, NumberInput, Stack, Switch, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { NewsForms } from './news-forms';
import { useNews, useSettleNews } from './requests';

/** Whether customers who allowed it are told of trouble before they ask. */
export function NewsCard() {
  const { t } = useTranslation('parcels');
  const news = useNews();
  const settle = useSettleNews();
  if (!news.data) return null;
  return (
    <Card withBorder padding="lg" component="section" aria-labelledby="parcel-news">
      <Stack gap="sm">
        <Title order={2} id="parcel-news">
          {t('news.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('news.hint')}
        </Text>
        <Switch label={t('news.wanted')} checked={news.data.wanted} onChange={(event) => settle.mutate({ wanted: event.currentTarget.checked })} />
        <NumberInput label={t('news.days')} description={t('news.daysHint')} min={1} max={60} maw={280} allowDecimal={false} defaultValue={news.data.silentDays} disabled={!news.data.wanted} onBlur={(event) => Number(event.currentTarget.value) > 0 && settle.mutate({ silentDays: Number(event.currentTarget.value) })} />
        {news.data.wanted && <NewsForms />}
        {settle.isError && <Alert color="red">{problemText(settle.error, t('failed'))}</Alert>}
      </Stack>
    </Card>
  );
}
