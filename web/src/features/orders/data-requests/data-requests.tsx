import { Alert, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { problemText } from '@/lib/problem-text';
import { toastProblem } from '@/lib/toast';
import { type DataRequest, useAnswered, useDataRequests } from './requests';

/** Customers who asked their shop what is known of them. Nothing is shown while nobody has. */
export function DataRequests() {
  const { t } = useTranslation('orders');
  const requests = useDataRequests();
  if (requests.isError) return <Alert color="red">{problemText(requests.error, t('failed'))}</Alert>;
  if (!requests.data?.length) return null;
  return (
    <Stack gap="xs" component="section" aria-label={t('dataRequests.title')}>
      <Title order={3} size="h5">
        {t('dataRequests.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('dataRequests.hint')}
      </Text>
      {requests.data.map((request) => (
        <RequestCard key={request.id} request={request} />
      ))}
    </Stack>
  );
}

function RequestCard({ request }: { request: DataRequest }) {
  const { t } = useTranslation('orders');
  const { ago, day } = useFormats();
  const answered = useAnswered();
  const late = !request.answeredAt && new Date(request.dueAt) < new Date();
  const who = [request.email, request.phone].filter(Boolean).join(' · ');
  return (
    <Card withBorder radius="md" padding="sm">
      <Group justify="space-between">
        <div>
          <Text fw={600}>
            <bdi>{who || t('dataRequests.nobody', { count: request.orders })}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            {t('dataRequests.asked', { when: ago(request.askedAt), shop: request.shop ?? t('dataRequests.shopGone') })}
          </Text>
        </div>
        <Group gap="xs">
          <Badge variant="light" color={request.answeredAt ? 'gray' : late ? 'red' : 'orange'}>
            {request.answeredAt ? t('dataRequests.answered', { when: ago(request.answeredAt) }) : t(late ? 'dataRequests.overdue' : 'dataRequests.due', { day: day(request.dueAt) })}
          </Badge>
          <Button component="a" href={`/api/shops/data-requests/${request.id}/export`} download size="xs" variant="default" leftSection={<IconDownload size={14} aria-hidden />}>
            {t('dataRequests.download')}
          </Button>
          {!request.answeredAt && (
            <Button size="xs" loading={answered.isPending} onClick={() => answered.mutate(request.id, { onError: toastProblem })}>
              {t('dataRequests.settle')}
            </Button>
          )}
        </Group>
      </Group>
    </Card>
  );
}
