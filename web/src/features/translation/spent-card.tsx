import { Alert, Card, Progress, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import type { Spent, Translation } from './requests';
import classes from './translation-page.module.css';

const days = 30;

/** What was sent: today against the limit, the last thirty days, by service. */
export function SpentCard({ settings }: { settings: Translation }) {
  const { t } = useTranslation('translation');
  const { number, date } = useFormats();
  const { spent, today, rules } = settings;
  const of = (day: string) => spent.filter((sum) => sum.day === day).reduce((sum, one) => sum + one.characters, 0);
  const now = of(today);
  const last = Array.from({ length: days }, (_, back) => new Date(Date.parse(today) - (days - 1 - back) * 86_400_000).toISOString().slice(0, 10));
  const most = Math.max(1, ...last.map(of));
  const total = spent.reduce((sum, one) => sum + one.characters, 0);
  const usedUp = rules.dailyLimit !== null && now >= rules.dailyLimit;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="md">
        <Title order={2}>{t('spent.title')}</Title>
        <Text fw={600}>{rules.dailyLimit === null ? t('spent.today', { number: number(now) }) : t('spent.todayOf', { number: number(now), limit: number(rules.dailyLimit) })}</Text>
        {rules.dailyLimit !== null && <Progress value={rules.dailyLimit === 0 ? 100 : Math.min(100, (now / rules.dailyLimit) * 100)} color={usedUp ? 'red' : 'teal'} aria-label={t('spent.title')} />}
        {usedUp && <Alert color="red">{t('trouble.budget')}</Alert>}
        {total > 0 && (
          <>
            <div className={classes.bars} role="img" aria-label={t('spent.days', { number: number(total) })}>
              {last.map((day) => (
                <i key={day} style={{ blockSize: `${Math.round((of(day) / most) * 100)}%` }} title={`${date(day)}: ${number(of(day))}`} />
              ))}
            </div>
            <Text size="sm" c="dimmed">
              {t('spent.days', { number: number(total) })}
            </Text>
            <ByProvider spent={spent} />
          </>
        )}
      </Stack>
    </Card>
  );
}

function ByProvider({ spent }: { spent: Spent[] }) {
  const { t } = useTranslation('translation');
  const { number } = useFormats();
  const sums = new Map<string, Spent>();
  for (const one of spent) {
    const sum = sums.get(one.provider);
    sums.set(one.provider, sum ? { ...sum, calls: sum.calls + one.calls, failed: sum.failed + one.failed, characters: sum.characters + one.characters, saved: sum.saved + one.saved } : one);
  }
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {(['service', 'calls', 'failures', 'characters', 'saved'] as const).map((column) => (
              <Table.Th key={column}>{t(`spent.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...sums.values()].map((sum) => (
            <Table.Tr key={sum.provider}>
              <Table.Td>{t(`kind.${sum.kind}`)}</Table.Td>
              <Table.Td>{number(sum.calls)}</Table.Td>
              <Table.Td>{number(sum.failed)}</Table.Td>
              <Table.Td>{number(sum.characters)}</Table.Td>
              <Table.Td>{number(sum.saved)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
