import { Popover, ScrollArea, Skeleton, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconShoppingBag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useFormats } from '@/lib/format';
import { useItems, useOrdersOf } from '@/lib/orders/requests';
import type { Item, Order } from '@/lib/orders/types';
import { toastProblem } from '@/lib/toast';
import type { Opened } from '@/types/api';
import classes from './card-button.module.css';
import { useSendCard } from './use-send-card';

/** An order of the customer's or a product of the shop's, sent as a card. Nothing where no shop is connected. */
export function CardButton({ thread }: { thread: Opened }) {
  const { t } = useTranslation('orders');
  const [opened, setOpened] = useState(false);
  const orders = useOrdersOf(thread.contact.id);
  const { order, item } = useSendCard(thread);
  if (!orders.data?.known) return null;
  const sent = (sending: Promise<void>) => {
    setOpened(false);
    sending.catch(toastProblem);
  };
  return (
    <Popover withRoles={false} opened={opened} onChange={setOpened} position="top-start" trapFocus returnFocus withinPortal shadow="md" width={320}>
      <Popover.Target>
        <span>
          <IconButton icon={IconShoppingBag} label={t('cards.button')} onClick={() => setOpened(!opened)} />
        </span>
      </Popover.Target>
      <Popover.Dropdown p="xs" role="dialog" aria-label={t('cards.button')}>
        {opened && <Choice orders={orders.data.items} order={(one) => sent(order(one.id))} item={(one) => sent(item(one))} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Choice({ orders, order, item }: { orders: Order[]; order: (order: Order) => void; item: (item: Item) => void }) {
  const { t } = useTranslation('orders');
  const { money } = useFormats();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const items = useItems(asked);
  return (
    <Stack gap={6}>
      <TextInput size="sm" label={t('cards.product')} placeholder={t('cards.search')} value={words} onChange={(event) => setWords(event.currentTarget.value)} data-autofocus />
      <ScrollArea.Autosize mah={280}>
        {items.isFetching && asked !== '' && !items.data && <Skeleton height={36} />}
        {items.data?.items.map((one) => (
          <UnstyledButton key={`${one.source}:${one.key}`} className={classes.choice} onClick={() => item(one)}>
            {one.picture?.startsWith('https:') && <img src={one.picture} alt="" loading="lazy" referrerPolicy="no-referrer" />}
            <span>
              <bdi>{one.name}</bdi>
              {one.variants[0] && <small>{money(String(one.variants[0].price.amount), one.variants[0].price.currency)}</small>}
            </span>
          </UnstyledButton>
        ))}
        {items.data?.items.length === 0 && (
          <Text size="sm" c="dimmed" p={6}>
            {t('cards.nothing')}
          </Text>
        )}
        {asked === '' && orders.length > 0 && (
          <Text size="xs" c="dimmed" fw={600} px={6} pt={4}>
            {t('cards.orders')}
          </Text>
        )}
        {asked === '' &&
          orders.slice(0, 8).map((one) => (
            <UnstyledButton key={one.id} className={classes.choice} onClick={() => order(one)}>
              <span>
                {one.number} · {t(`states.${one.state}`)}
                <small>{money(String(one.total.amount), one.total.currency)}</small>
              </span>
            </UnstyledButton>
          ))}
      </ScrollArea.Autosize>
    </Stack>
  );
}
