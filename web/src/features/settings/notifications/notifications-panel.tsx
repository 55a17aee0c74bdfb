import { Alert, Card, Checkbox, Group, Select, Skeleton, Stack, Switch, Table, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { kinds, ways, wishesQuery, useWish, type NotificationKind, type Way, type Wishes } from '@/lib/notifications/notifications';
import { problemText } from '@/lib/problem-text';
import { toastProblem } from '@/lib/toast';
import { BrowserCard } from './browser-card';

/** Of what I want to hear, how, and when not. */
export function NotificationsPanel() {
  const { t } = useTranslation('settings');
  const wishes = useQuery(wishesQuery);
  if (wishes.isError) return <Alert color="red">{problemText(wishes.error, t('failed'))}</Alert>;
  if (!wishes.data) return <Skeleton height={300} radius="md" />;
  return (
    <Stack gap="lg" maw={720}>
      <BrowserCard />
      <Matrix wishes={wishes.data} />
      <QuietHours wishes={wishes.data} />
    </Stack>
  );
}

function Matrix({ wishes }: { wishes: Wishes }) {
  const { t } = useTranslation('settings');
  const wish = useWish();
  const set = (kind: NotificationKind, way: Way, on: boolean) => {
    const before = wishes.ways[kind];
    // without the list nothing else comes either; something else brings the list along
    const after = way === 'list' && !on ? [] : on ? [...new Set<Way>([...before, way, 'list'])] : before.filter((one) => one !== way);
    wish.mutate({ ways: { ...wishes.ways, [kind]: after }, quiet: wishes.quiet }, { onError: toastProblem });
  };
  return (
    <Card withBorder padding="lg" component="section">
      <Title order={2} mb="md">
        {t('notifications.title')}
      </Title>
      {!wishes.mailbox && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('notifications.noMailbox')}
        </Text>
      )}
      <Table.ScrollContainer minWidth={280}>
        <Table horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('notifications.what')}</Table.Th>
              {ways.map((way) => (
                <Table.Th key={way} ta="center">
                  {t(`notifications.ways.${way}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {kinds.map((kind) => (
              <Table.Tr key={kind}>
                <Table.Th fw={400}>{t(`common:bell.kinds.${kind}`)}</Table.Th>
                {ways.map((way) => (
                  <Table.Td key={way} ta="center">
                    <Checkbox
                      display="inline-block"
                      aria-label={`${t(`common:bell.kinds.${kind}`)}: ${t(`notifications.ways.${way}`)}`}
                      disabled={way === 'mail' && !wishes.mailbox}
                      checked={wishes.ways[kind].includes(way)}
                      onChange={(event) => set(kind, way, event.currentTarget.checked)}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

const zones = Intl.supportedValuesOf('timeZone');

function QuietHours({ wishes }: { wishes: Wishes }) {
  const { t } = useTranslation('settings');
  const wish = useWish();
  const { quiet } = wishes;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const keep = (next: Wishes['quiet']) => wish.mutate({ ways: wishes.ways, quiet: next }, { onError: toastProblem });
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>{t('notifications.quiet')}</Title>
        <Switch label={t('notifications.quietOn')} description={t('notifications.quietHint')} checked={quiet !== null} onChange={(event) => keep(event.currentTarget.checked ? { from: '22:00', until: '08:00', zone: here } : null)} />
        {quiet && (
          <Group align="end">
            <TextInput type="time" label={t('notifications.from')} value={quiet.from.slice(0, 5)} onChange={(event) => event.currentTarget.value !== '' && keep({ ...quiet, from: event.currentTarget.value })} />
            <TextInput type="time" label={t('notifications.until')} value={quiet.until.slice(0, 5)} onChange={(event) => event.currentTarget.value !== '' && keep({ ...quiet, until: event.currentTarget.value })} />
            <Select label={t('notifications.zone')} data={zones.includes(quiet.zone) ? zones : [quiet.zone, ...zones]} value={quiet.zone} searchable allowDeselect={false} limit={50} onChange={(zone) => zone && keep({ ...quiet, zone })} />
          </Group>
        )}
      </Stack>
    </Card>
  );
}
