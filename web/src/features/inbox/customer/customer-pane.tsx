import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconX } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/components/avatar';
import { BesideThread } from '@/components/customer/beside-thread';
import { IconButton } from '@/components/icon-button';
import { PaneSkeleton } from '@/components/pane-skeleton';
import type { Opened } from '@/types/api';
import { threadQuery } from '../api/get-thread';
import { nameOf } from '../words';
import classes from './customer-pane.module.css';
import { BotMemory } from './bot-memory';
import { CustomerOrders } from './customer-orders';
import { PersonalData } from './personal-data';
import { Profile } from './profile';
import { Surroundings } from './surroundings';
import { WatchedParcels } from './watched-parcels';

interface Props {
  conversation: string;
  /** Present when the pane covers the thread. */
  close?: () => void;
}

/** The right pane: everything about the customer, never a tab away. */
export function CustomerPane({ conversation, close }: Props) {
  const { t } = useTranslation('inbox');
  const client = useQueryClient();
  const { data } = useQuery(threadQuery(client, conversation));
  return (
    <aside className={classes.pane} aria-label={t('customer.label')}>
      {close && (
        <div className={classes.close}>
          <IconButton icon={IconX} label={t('common:close')} onClick={close} />
        </div>
      )}
      {data ? <About thread={data} /> : <PaneSkeleton lines={4} />}
    </aside>
  );
}

function About({ thread }: { thread: Opened }) {
  const { t } = useTranslation('inbox');
  const { contact } = thread;
  return (
    <>
      <header className={classes.head}>
        <Avatar name={contact.name ?? ''} size={48} kind="customer" />
        <div>
          <h2 className={classes.name}>
            <bdi>{nameOf(contact, t)}</bdi>
          </h2>
          <p className={classes.badges}>
            <span className={classes.badge} data-good={contact.verified || undefined}>
              {t(contact.verified ? 'customer.verified' : 'customer.unverified')}
            </span>
            {contact.blocked && (
              <span className={classes.badge} data-bad>
                {t('customer.blocked')}
              </span>
            )}
          </p>
        </div>
      </header>
      <Profile key={contact.id} contact={contact} />
      <Suspense fallback={null}>
        <CustomerOrders thread={thread} />
        <WatchedParcels thread={thread} />
      </Suspense>
      <Surroundings thread={thread} />
      <BotMemory thread={thread} />
      <Suspense fallback={null}>
        <BesideThread contact={contact.id} />
      </Suspense>
      <PersonalData contact={contact} />
    </>
  );
}
