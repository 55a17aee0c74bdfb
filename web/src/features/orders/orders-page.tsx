import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Page } from '@/components/page';
import { useMay } from '@/lib/session';
import { ItemSearch } from './search/item-search';
import { OrderSearch } from './search/order-search';
import { SourcesPanel } from './sources/sources-panel';

/** What customers have bought, what there is to buy, and where both come from. */
export function OrdersPage() {
  const { t } = useTranslation('orders');
  const { section } = useParams();
  const navigate = useNavigate();
  const connects = useMay('manage_channels');
  const sections = ['orders', 'products', ...(connects ? ['sources'] : [])];
  const shown = sections.find((name) => name === section) ?? 'orders';
  return (
    <Page title={t('title')} lead={t('subtitle')}>
      <Tabs value={shown} onChange={(next) => void navigate(`/orders/${next}`)} keepMounted={false}>
        <Tabs.List mb="lg">
          {sections.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`sections.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="orders">
          <OrderSearch />
        </Tabs.Panel>
        <Tabs.Panel value="products">
          <ItemSearch />
        </Tabs.Panel>
        <Tabs.Panel value="sources">
          <SourcesPanel />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
