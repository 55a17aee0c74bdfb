import { Alert, Anchor, Badge, Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formats } from '@/lib/format';
import { problemText } from '@/lib/problem-text';
import classes from './parcels.module.css';
import { useTrack, type Journey, type ParcelState } from './requests';

/** A number to try the services with: what a customer would be told. */
export function TryNumber() {
  const { t } = useTranslation('parcels');
  const [number, setNumber] = useState('');
  const track = useTrack();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (number.trim()) track.mutate(number.trim());
  };
  return (
    <Card withBorder padding="lg">
      <form onSubmit={submit}>
        <Group align="flex-end" wrap="wrap">
          <TextInput className={classes.grow} label={t('try.title')} description={t('try.hint')} placeholder="1Z999AA10123456784" maxLength={60} value={number} onChange={(event) => setNumber(event.currentTarget.value)} />
          <Button type="submit" loading={track.isPending} disabled={!number.trim()}>
            {t('try.button')}
          </Button>
        </Group>
      </form>
      <div aria-live="polite">
        {track.isError && (
          <Alert color="red" mt="md">
            {problemText(track.error, t('failed'))}
          </Alert>
        )}
        {track.data && <JourneyView journey={track.data} />}
      </div>
    </Card>
  );
}

const tone: Record<ParcelState, string> = {
  label_created: 'gray', accepted: 'blue', in_transit: 'blue', customs: 'yellow', out_for_delivery: 'teal',
  delivered: 'green', failed_attempt: 'orange', returned_or_lost: 'red', unknown: 'gray',
};

function JourneyView({ journey }: { journey: Journey }) {
  const { t, i18n } = useTranslation('parcels');
  const format = formats(i18n.language);
  const { parcel } = journey;
  return (
    <Stack gap="sm" mt="lg">
      <Group gap="xs" wrap="wrap">
        <Title order={3} className={classes.number}>
          {parcel.number}
        </Title>
        <Badge color={tone[parcel.state]}>{t(`states.${parcel.state}`)}</Badge>
        <Text size="sm" c="dimmed">
          {parcel.carrier ?? t('try.noCarrier')}
        </Text>
      </Group>
      <Text size="sm">
        {parcel.expected && t('try.expected', { day: format.date(`${parcel.expected.until}T12:00:00`) })} {journey.late && <strong>{t('try.late')}</strong>}{' '}
        {(journey.silentDays ?? 0) > 2 && t('try.silent', { count: journey.silentDays ?? 0 })}
      </Text>
      {parcel.scans.length > 0 && (
        <ul className={classes.scans}>
          {parcel.scans.slice(0, 12).map((scan) => (
            <li key={`${scan.at}${scan.text}`} className={classes.scan}>
              <Text size="sm" c="dimmed" className={classes.when}>
                {format.day(scan.at)} {format.time(scan.at)}
              </Text>
              <Text size="sm" className={classes.grow}>
                {scan.text || t(`states.${scan.state}`)} {scan.place && <span>· {scan.place}</span>}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <Group gap="md">
        {parcel.link && (
          <Anchor href={parcel.link} target="_blank" rel="noreferrer" size="sm">
            {t('try.link')}
          </Anchor>
        )}
        <Text size="xs" c="dimmed">
          {parcel.asOf ? t('try.asOf', { when: format.ago(parcel.asOf) }) : t('try.nobody')}
        </Text>
      </Group>
    </Stack>
  );
}
