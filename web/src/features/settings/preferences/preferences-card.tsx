import { Alert, Button, Card, Group, Select, Skeleton, Stack, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { preferencesQuery, useChangePreferences, type Preferences } from '@/lib/preferences';
import { problemText } from '@/lib/problem-text';
import { toast } from '@/lib/toast';

/** What stands below one's mails, and by which clock one reads. */
export function PreferencesCard() {
  const preferences = useQuery(preferencesQuery).data;
  return preferences ? <Fields now={preferences} /> : <Skeleton height={260} radius="md" />;
}

function Fields({ now }: { now: Preferences }) {
  const { t } = useTranslation('settings');
  const [wanted, setWanted] = useState(now);
  const change = useChangePreferences();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(wanted, { onSuccess: () => toast({ message: t('saved') }) });
  };
  return (
    <Card withBorder padding="lg" component="section">
      <form onSubmit={submit}>
        <Stack gap="md">
          <Title order={2}>{t('preferences.title')}</Title>
          <Select
            label={t('preferences.zone')}
            description={t('preferences.zoneHint')}
            placeholder={t('preferences.machine', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
            data={Intl.supportedValuesOf('timeZone')}
            value={wanted.zone}
            searchable
            clearable
            limit={80}
            onChange={(zone) => setWanted({ ...wanted, zone })}
          />
          <Textarea label={t('preferences.signature')} description={t('preferences.signatureHint')} autosize minRows={3} maxRows={10} maxLength={2_000} dir="auto" value={wanted.signature} onChange={(event) => setWanted({ ...wanted, signature: event.currentTarget.value })} />
          {change.isError && <Alert color="red">{problemText(change.error, t('failed'))}</Alert>}
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
