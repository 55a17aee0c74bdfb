import { Alert, Badge, Card, Group, Skeleton, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { useItems } from '@/lib/orders/requests';
import type { Item } from '@/lib/orders/types';
import { problemText } from '@/lib/problem-text';
import classes from '../orders.module.css';

/** What the shop sells, found as a customer would write it. */
export function ItemSearch() {
  const { t } = useTranslation('orders');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 300);
  const found = useItems(asked);
  return (
    <Stack gap="sm">
      <TextInput
        label={t('products.label')}
        placeholder={t('products.placeholder')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {asked !== '' && found.isPending && <Skeleton height={120} radius="md" />}
      {found.isError && <Alert color="red">{problemText(found.error, t('failed'))}</Alert>}
      {found.data?.items.length === 0 && <Text c="dimmed">{t('products.nothing')}</Text>}
      {found.data?.items.map((item) => <ItemCard key={`${item.source}-${item.key}`} item={item} />)}
    </Stack>
  );
}

function ItemCard({ item }: { item: Item }) {
  const { t } = useTranslation('orders');
  const { money } = useFormats();
  return (
    <Card withBorder radius="md" padding="md">
      <Group justify="space-between" align="baseline">
        <Text fw={600}>
          {item.link ? (
            <a href={item.link} target="_blank" rel="noreferrer noopener">
              {item.name}
            </a>
          ) : (
            item.name
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {Object.entries(item.attributes).map(([name, value]) => `${name}: ${value}`).slice(0, 4).join(' · ')}
        </Text>
      </Group>
      <div className={classes.scroll}>
        <Table fz="sm" mt="xs">
          <Table.Tbody>
            {item.variants.map((variant) => (
              <Table.Tr key={variant.key}>
                <Table.Td>{Object.values(variant.options).join(' / ') || '–'}</Table.Td>
                <Table.Td>{variant.sku}</Table.Td>
                <Table.Td ta="end">{money(String(variant.price.amount), variant.price.currency)}</Table.Td>
                <Table.Td ta="end">
                  <Badge miw="max-content" color={variant.available ? 'teal' : 'gray'} variant="light">
                    {variant.stock === null ? t(variant.available ? 'products.available' : 'products.gone') : t('products.stock', { count: variant.stock })}
                  </Badge>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Card>
  );
}
