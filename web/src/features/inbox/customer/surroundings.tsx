import { IconCalendar, IconClock, IconLanguage, IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { ChannelMark } from '@/components/channel-mark';
import { useFormats } from '@/lib/format';
import { useNow } from '@/lib/now';
import type { Opened } from '@/types/api';
import classes from './customer-pane.module.css';

/** Where the customer is: language, local time, country, channel. */
export function Surroundings({ thread }: { thread: Opened }) {
  const { t } = useTranslation('inbox');
  const { languageName, countryName, date } = useFormats();
  const { contact, account, conversation } = thread;
  const language = conversation.language ?? contact.language;
  return (
    <section className={classes.section}>
      <div className={classes.title}>
        <h3>{t('customer.surroundings')}</h3>
      </div>
      <dl className={classes.facts}>
        {contact.zone && (
          <Fact icon={<IconClock size={16} stroke={1.7} role="img" aria-label={t('customer.localTime')} />}>
            <LocalTime zone={contact.zone} />
          </Fact>
        )}
        {language && <Fact icon={<IconLanguage size={16} stroke={1.7} role="img" aria-label={t('customer.language')} />}>{languageName(language)}</Fact>}
        {contact.country && <Fact icon={<IconMapPin size={16} stroke={1.7} role="img" aria-label={t('customer.country')} />}>{countryName(contact.country)}</Fact>}
        <Fact icon={<ChannelMark kind={account.kind} name={account.name} size={14} />}>{account.name}</Fact>
        <Fact icon={<IconCalendar size={16} stroke={1.7} aria-hidden />}>{t('customer.firstSeen', { date: date(contact.firstSeen) })}</Fact>
      </dl>
    </section>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{icon}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The clock on the customer's wall, with a word when it is night there. */
function LocalTime({ zone }: { zone: string }) {
  const { t } = useTranslation('inbox');
  const { timeIn } = useFormats();
  const now = useNow(20_000);
  const hour = hourIn(zone, now);
  if (hour === null) return zone;
  return (
    <>
      {t('customer.timeThere', { time: timeIn(zone, now) })}
      {(hour < 7 || hour >= 22) && <span className={classes.none}> · {t('customer.night')}</span>}
    </>
  );
}

function hourIn(zone: string, now: Date): number | null {
  try {
    return Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hour12: false }).format(now));
  } catch {
    return null;
  }
}
