import { Alert, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrderCard } from '@/components/orders/order-card';
import { useFormats } from '@/lib/format';
import classes from '../orders.module.css';
import type { Look, Wrong } from './requests';

/** The first of what would come of the file, and what is wrong with the others. */
export function PreviewList({ look }: { look: Look }) {
  const { t } = useTranslation('orders');
  const { money } = useFormats();
  return (
    <Stack gap="xs">
      <WrongRows wrong={look.wrong} errors={look.errors} />
      <Text fw={600}>{t('upload.preview')}</Text>
      {look.orders.slice(0, 5).map((order) => (
        <OrderCard key={order.id} order={order} />
      ))}
      {look.items.length > 0 && (
        <div className={classes.scroll}>
          <Table fz="sm">
            <Table.Tbody>
              {look.items.map((item) => (
                <Table.Tr key={item.key}>
                  <Table.Td fw={500}>{item.name}</Table.Td>
                  <Table.Td>{item.variants.map((variant) => Object.values(variant.options).join(' / ')).filter(Boolean).join(', ')}</Table.Td>
                  <Table.Td ta="end">{item.variants[0] && money(String(item.variants[0].price.amount), item.variants[0].price.currency)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Stack>
  );
}

export function WrongRows({ wrong, errors }: { wrong: number; errors: Wrong[] }) {
  const { t } = useTranslation('orders');
  if (wrong === 0) return null;
  return (
    <Alert color="orange" title={t('upload.wrong', { count: wrong })}>
      <ul>
        {errors.slice(0, 8).map((error, index) => (
          <li key={index}>{t(`wrong.${error.code}`, { line: error.line, cell: error.cell ?? '' })}</li>
        ))}
      </ul>
      {wrong > 8 && <Text size="sm">{t('upload.wrongMore', { count: wrong - 8 })}</Text>}
    </Alert>
  );
}
