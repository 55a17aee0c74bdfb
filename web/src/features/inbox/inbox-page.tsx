import { IconMessageCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { PaneSkeleton } from '@/components/pane-skeleton';
import { useMediaQuery } from '@mantine/hooks';
import { usePhone } from '@/lib/media-query';
import { useRail } from '@/lib/rail';
import { stored } from '@/lib/stored';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useAddress } from './address';
import classes from './inbox-page.module.css';
import { ConversationList } from './list/conversation-list';
import { ThreadSkeleton } from './thread/thread-skeleton';
import { useNews } from './use-news';

const fetchThread = () => import('./thread/thread-pane');
const fetchCustomer = () => import('./customer/customer-pane');
const ThreadPane = lazy(async () => ({ default: (await fetchThread()).ThreadPane }));
const CustomerPane = lazy(async () => ({ default: (await fetchCustomer()).CustomerPane }));

const customerShown = stored('customer-pane', true);

/** The desk: list, thread, customer. On a phone one of them at a time. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const { address, go, narrow } = useAddress();
  const phone = usePhone();
  const { wide } = useRail();
  const roomy = useMediaQuery(`(min-width: ${wide ? 1336 : 1180}px)`, undefined, { getInitialValueInEffect: false }) ?? true;
  const [wanted, setWanted] = useState(customerShown.get());
  useNews((conversation) => go({ conversation, view: 'all', question: {} }));
  const { conversation } = address;
  // the list does not wait for them, and whoever opens a conversation does not either
  useEffect(() => {
    void fetchThread().then(fetchCustomer).catch(() => {});
  }, []);
  const open = (id: string) => go({ conversation: id, customer: false }, conversation !== null);
  const beside = roomy && wanted;
  const toggleCustomer = () => {
    if (!roomy) return go({ customer: !address.customer });
    customerShown.set(!wanted);
    setWanted(!wanted);
  };
  const over = !roomy && address.customer && conversation !== null;
  return (
    <div className={classes.desk}>
      {(!phone || conversation === null) && (
        <div className={classes.list}>
          <ConversationList address={address} open={open} narrow={narrow} show={(view, question = {}) => go({ view, question, conversation: phone ? null : conversation })} ask={(question) => go({ question }, true)} />
        </div>
      )}
      {(!phone || (conversation !== null && !over)) && (
        <div className={classes.thread}>
          {conversation === null ? (
            <EmptyState icon={IconMessageCircle} title={t('empty.thread.title')} text={t('empty.thread.text')} />
          ) : (
            <Suspense fallback={<ThreadSkeleton back={() => go({ conversation: null })} />}>
              <ThreadPane key={conversation} conversation={conversation} back={() => go({ conversation: null })} toggleCustomer={toggleCustomer} />
            </Suspense>
          )}
        </div>
      )}
      {conversation !== null && (beside || over) && (
        <div className={classes.customer} data-over={over || undefined}>
          <Suspense fallback={<PaneSkeleton />}>
            <CustomerPane key={conversation} conversation={conversation} close={over ? () => go({ customer: false }, true) : undefined} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
