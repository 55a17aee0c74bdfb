import { IconMessageCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { useMediaQuery } from '@mantine/hooks';
import { usePhone } from '@/lib/media-query';
import { useRail } from '@/lib/rail';
import { stored } from '@/lib/stored';
import { useState } from 'react';
import { useAddress } from './address';
import { CustomerPane } from './customer/customer-pane';
import classes from './inbox-page.module.css';
import { ConversationList } from './list/conversation-list';
import { ThreadPane } from './thread/thread-pane';
import { useNews } from './use-news';

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
            <ThreadPane key={conversation} conversation={conversation} back={() => go({ conversation: null })} toggleCustomer={toggleCustomer} />
          )}
        </div>
      )}
      {conversation !== null && (beside || over) && (
        <div className={classes.customer} data-over={over || undefined}>
          <CustomerPane key={conversation} conversation={conversation} close={over ? () => go({ customer: false }, true) : undefined} />
        </div>
      )}
    </div>
  );
}
