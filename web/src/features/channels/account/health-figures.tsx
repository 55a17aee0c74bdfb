import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChannelAccount } from '@/lib/channels/types';
import { useFormats } from '@/lib/format';
import { readable } from '@/lib/readable';
import { useHealth, useResumeBulk, type AccountHealth } from '../requests';
import { FigureList } from './figure-list';
import { StandingFigures } from './standing-figures';

/** How an account has been doing for a day: is it quiet, how late is what comes in, what became of what went out, what is left to send. */
export function HealthFigures({ account }: { account: ChannelAccount }) {
  const { t } = useTranslation('channels');
  const health = useHealth().data?.find((one) => one.account === account.id);
  if (!health) return null;
  return (
    <section aria-labelledby="health">
      <Title order={2} id="health" mb="xs">
        {t('health.title')}
      </Title>
      {health.silentBeyond !== null && <Silent health={health} />}
      {health.bulk.paused !== null && <Paused health={health} />}
      <Figures health={health} />
    </section>
  );
}

function Silent({ health }: { health: AccountHealth }) {
  const { t } = useTranslation('channels');
  const { lasting } = useFormats();
  return (
    <Alert color="yellow" mb="sm">
      {t('health.silent', { usual: lasting((health.silentBeyond ?? 0) * 1000) })}
    </Alert>
  );
}

/** The platform complains about what goes out in bulk: a person decides when it goes on. */
function Paused({ health }: { health: AccountHealth }) {
  const { t } = useTranslation('channels');
  const resume = useResumeBulk();
  return (
    <Alert color="red" mb="sm" title={t('health.bulkPaused')}>
      <Stack gap="xs" align="flex-start">
        {health.bulk.paused}
        <Button size="compact-sm" variant="default" loading={resume.isPending} onClick={() => resume.mutate(health.account)}>
          {t('health.resumeBulk')}
        </Button>
      </Stack>
    </Alert>
  );
}

function Figures({ health }: { health: AccountHealth }) {
  const { t } = useTranslation('channels');
  const { ago, number, milliseconds } = useFormats();
  const sent = health.outcomes.sent ?? 0;
  const others = Object.entries(health.outcomes).filter(([name, count]) => name !== 'sent' && count > 0);
  const rows: [string, string][] = [
    [t('health.lastInbound'), health.lastInboundAt ? ago(health.lastInboundAt) : t('noInbound')],
    [t('health.lag'), health.lag === null ? t('health.unknown') : milliseconds(Math.round(health.lag * 1000))],
    [t('health.sent'), number(sent)],
    ...others.map(([name, count]): [string, string] => [t(`health.outcome.${name}`, { defaultValue: readable(name) }), number(count)]),
    ...Object.entries(health.budgetLeft).map(([name, left]): [string, string] => [t('health.budget', { name: t(`health.budgets.${name.replaceAll('.', '_')}`, { defaultValue: readable(name) }) }), number(left)]),
    [t('health.bulk'), t('health.bulkOf', { sent: number(health.bulk.sent), most: number(health.bulk.most) })],
  ];
  return (
    <>
      <StandingFigures standing={health.standing} />
      <FigureList rows={rows.map(([label, value]) => ({ label, value }))} />
      <Text size="xs" c="dimmed">
        {t('health.day')}
      </Text>
    </>
  );
}
