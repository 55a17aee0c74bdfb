import { Alert, Button, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { freshId } from '@/lib/fresh-id';
import { useChangeOrder, usePossibleChanges } from '@/lib/orders/requests';
import type { Order, OrderChangeKind } from '@/lib/orders/types';
import { problemText } from '@/lib/problem-text';
import { toast } from '@/lib/toast';

interface Props {
  order: Order;
  send?: (order: Order) => void;
}

/** What one may do with an order: show it to the customer, and what the shop and one's rights allow. */
export function OrderActions({ order, send }: Props) {
  const { t } = useTranslation('orders');
  const possible = usePossibleChanges(order.id, true);
  const [doing, setDoing] = useState<OrderChangeKind | null>(null);
  const kinds = possible.data?.items ?? [];
  if (!send && kinds.length === 0) return null;
  return (
    <Group gap={6} mt="xs" mb="xs">
      {send && (
        <Button size="compact-xs" variant="light" leftSection={<IconSend size={12} />} onClick={() => send(order)}>
          {t('actions.send')}
        </Button>
      )}
      {kinds.map((kind) => (
        <Button key={kind} size="compact-xs" variant="default" onClick={() => setDoing(kind)}>
          {t(`actions.${kind}`)}
        </Button>
      ))}
      {doing && <ChangeDialog order={order} kind={doing} onClose={() => setDoing(null)} />}
    </Group>
  );
}

/** Says what will happen before it does; one click is one change, however often it is sent. */
function ChangeDialog({ order, kind, onClose }: { order: Order; kind: OrderChangeKind; onClose: () => void }) {
  const { t } = useTranslation('orders');
  const { money } = useFormats();
  const left = Math.round((order.total.amount - order.refunded.amount) * 100) / 100;
  const [key] = useState(freshId);
  const [reason, setReason] = useState('');
  const [amount, setAmount] = useState<number>(left);
  const change = useChangeOrder(order.id);
  const outcome = change.data?.outcome;
  const perform = () =>
    change.mutate(
      { key, kind, reason, amount: kind === 'refund' ? amount : null },
      {
        onSuccess: (told) => {
          if (told.outcome !== 'done') return;
          toast({ message: t(`actions.${kind}Done`, { number: order.number }) });
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} centered title={t(`actions.${kind}Title`, { number: order.number })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        <Text size="sm">{t(`actions.${kind}Hint`, { amount: money(String(left), order.total.currency) })}</Text>
        {kind === 'refund' && <NumberInput label={t('actions.amount', { currency: order.total.currency })} min={0.01} max={left} decimalScale={2} value={amount} onChange={(value) => setAmount(Number(value))} />}
        <TextInput label={t('actions.reason')} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
        {change.isError && <Alert color="red">{problemText(change.error, t('failed'))}</Alert>}
        {outcome && outcome !== 'done' && (
          <Alert color={outcome === 'uncertain' ? 'orange' : 'red'}>
            {t(`actions.outcomes.${outcome}`)} {change.data?.why}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button color="red" loading={change.isPending} disabled={(kind === 'refund' && !(amount > 0 && amount <= left)) || outcome === 'uncertain' || outcome === 'refused'} onClick={perform}>
            {t(`actions.${kind}`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
