import { useTranslation } from 'react-i18next';
import { ChannelMark } from '@/components/channel-mark';
import { useChannels } from '@/lib/channels/list-channels';
import type { CustomerFile } from '@/lib/customers/types';
import classes from './customer.module.css';

/** Everywhere the customer can be reached. */
export function Identities({ file }: { file: CustomerFile }) {
  const { t } = useTranslation('customers');
  const accounts = useChannels().data ?? [];
  return (
    <section className={classes.section}>
      <div className={classes.title}>
        <h3>{t('identities.title')}</h3>
      </div>
      {file.reaches.length === 0 && <p className={classes.none}>{t('identities.none')}</p>}
      <ul className={classes.reaches}>
        {file.reaches.map((reach) => {
          const name = accounts.find((account) => account.id === reach.account)?.name ?? t(`common:channel.${reach.channel}`);
          return (
            <li key={`${reach.account} ${reach.address}`}>
              <ChannelMark kind={reach.channel} name={name} size={14} />
              <span>
                {name}
                {reach.channel !== 'widget' && (
                  <small>
                    <bdi dir="ltr">{reach.address}</bdi>
                  </small>
                )}
              </span>
            </li>
          );
        })}
        {file.externalId && (
          <li>
            <span>
              {t('identities.number')}
              <small>
                <bdi dir="ltr">{file.externalId}</bdi>
              </small>
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
