import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toastProblem } from '@/lib/toast';
import { EndpointDialog } from './endpoint-dialog';
import { EndpointRow } from './endpoint-row';
import { useOrderEndpoints, type Endpoint } from './requests';

/** The models in the order in which they are asked. */
export function EndpointList({ endpoints, currency }: { endpoints: Endpoint[]; currency: string }) {
  const { t } = useTranslation('models');
  const order = useOrderEndpoints();
  const [open, setOpen] = useState<Endpoint | 'new' | null>(null);
  const move = (from: number, to: number) => {
    const ids = endpoints.map((endpoint) => endpoint.id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    order.mutate(ids, { onError: toastProblem });
  };
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2}>{t('list.title')}</Title>
          <Button onClick={() => setOpen('new')}>{t('list.add')}</Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('list.hint')}
        </Text>
        {endpoints.length === 0 && <Alert>{t('list.empty')}</Alert>}
        {endpoints.map((endpoint, place) => (
          <EndpointRow
            key={endpoint.id}
            endpoint={endpoint}
            currency={currency}
            place={place}
            edit={() => setOpen(endpoint)}
            up={place > 0 ? () => move(place, place - 1) : undefined}
            down={place < endpoints.length - 1 ? () => move(place, place + 1) : undefined}
          />
        ))}
      </Stack>
      {open && <EndpointDialog stored={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Card>
  );
}
