import { Alert, Button, Skeleton, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPackage, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { OrderCard } from '@/components/orders/order-card';
import { useOrders } from '@/lib/orders/requests';
import { problemText } from '@/lib/problem-text';

/** By number, parcel, email or phone; without words the newest. */
export function OrderSearch() {
  const { t } = useTranslation('orders');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 300);
  const found = useOrders(asked);
  const orders = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="sm">
      <TextInput
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {found.isPending && <Skeleton height={160} radius="md" />}
      {found.isError && <Alert color="red">{problemText(found.error, t('failed'))}</Alert>}
      {found.isSuccess && orders.length === 0 && (
        <EmptyState icon={IconPackage} title={t(asked ? 'search.nothing' : 'search.empty')} text={t(asked ? 'search.nothingHint' : 'search.emptyHint')} />
      )}
      {orders.map((order) => (
        <OrderCard key={order.id} order={order} />
      ))}
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('search.more')}
        </Button>
      )}
    </Stack>
  );
}
