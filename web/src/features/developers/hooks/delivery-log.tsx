import { Anchor, Badge, Button, Group, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { IconButton } from '@/components/icon-button';
import { useFormats } from '@/lib/format';
import { toast, toastProblem } from '@/lib/toast';
import { useDeliveries, useReplay, type Delivery, type Endpoint } from './requests';

const states = ['', 'waiting', 'delivered', 'dead'] as const;
const colours = { waiting: 'orange', delivered: 'teal', dead: 'red', dropped: 'gray' } as const;

/** What was told, and how that went. */
export function DeliveryLog({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation('developers');
  const [state, setState] = useState('');
  const log = useDeliveries(endpoint.id, state);
  const replay = useReplay(endpoint.id);
  const again = (delivery: string | null) => replay.mutate(delivery, { onSuccess: () => toast({ message: t('hooks.replayed') }), onError: toastProblem });
  const rows = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="sm" mt="md">
      <Group justify="space-between">
        <SegmentedControl size="xs" aria-label={t('hooks.log')} value={state} onChange={setState} data={states.map((one) => ({ value: one, label: t(`states.${one === '' ? 'all' : one}`) }))} />
        <Button size="xs" variant="default" loading={replay.isPending} onClick={() => again(null)}>
          {t('hooks.replayDead')}
        </Button>
      </Group>
      {log.isSuccess && rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('hooks.nothing')}
        </Text>
      )}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {(['when', 'event', 'state', 'answer', 'again'] as const).map((column) => (
                  <Table.Th key={column}>{t(`columns.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((delivery) => (
                <Row key={delivery.id} delivery={delivery} again={() => again(delivery.id)} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {log.hasNextPage && (
        <Button variant="subtle" size="xs" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('hooks.more')}
        </Button>
      )}
    </Stack>
  );
}

function Row({ delivery, again }: { delivery: Delivery; again: () => void }) {
  const { t } = useTranslation('developers');
  const format = useFormats();
  const event = t(`events.${delivery.event.replace('.', '_')}`);
  const answer = delivery.error ?? (delivery.status === null ? '' : `HTTP ${delivery.status}`);
  return (
    <Table.Tr>
      <Table.Td title={format.full(delivery.happenedAt)}>{format.brief(delivery.happenedAt)}</Table.Td>
      <Table.Td>
        <Anchor component={Link} to={`/inbox/${delivery.conversation}`} size="sm">
          {event}
        </Anchor>
      </Table.Td>
      <Table.Td>
        <Badge color={colours[delivery.state]} variant="light" tt="none">
          {t(`states.${delivery.state}`)}
        </Badge>
      </Table.Td>
      <Table.Td>
        {answer}
        {delivery.tries > 1 && ` · ${t('hooks.tries', { count: delivery.tries })}`}
        {delivery.milliseconds !== null && delivery.milliseconds > 0 && ` · ${delivery.milliseconds} ms`}
      </Table.Td>
      <Table.Td>
        <IconButton icon={IconRefresh} label={t('hooks.again', { event })} disabled={delivery.state === 'waiting'} onClick={again} />
      </Table.Td>
    </Table.Tr>
  );
}
