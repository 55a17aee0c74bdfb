import { Card, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { money } from './money';
import type { Budget } from './requests';

/** This month's questions and costs, by model. */
export function SpendTable({ budget }: { budget: Budget }) {
  const { t, i18n } = useTranslation('models');
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="md">
        <Title order={2}>{t('spend.title')}</Title>
        {budget.byEndpoint.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('spend.none')}
          </Text>
        ) : (
          <Table.ScrollContainer minWidth={620}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  {(['model', 'calls', 'failed', 'cached', 'tokens', 'cost'] as const).map((column) => (
                    <Table.Th key={column}>{t(`spend.${column}`)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {budget.byEndpoint.map((sum) => (
                  <Table.Tr key={sum.endpoint}>
                    <Table.Td>{sum.model}</Table.Td>
                    <Table.Td>{number.format(sum.calls)}</Table.Td>
                    <Table.Td>{number.format(sum.failed)}</Table.Td>
                    <Table.Td>{number.format(sum.cached)}</Table.Td>
                    <Table.Td>{`${number.format(sum.promptTokens)} / ${number.format(sum.completionTokens)}`}</Table.Td>
                    <Table.Td>{money(sum.cost, budget.currency, i18n.language)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Stack>
    </Card>
  );
}
