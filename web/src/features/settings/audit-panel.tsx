import { Alert, Badge, Button, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FoldingTable } from '@/components/folding-table';
import { useFormats } from '@/lib/format';
import { problemText } from '@/lib/problem-text';
import { type AuditEntry, useAgents, useAudit } from './requests';

/** Who did what, newest first. */
export function AuditPanel() {
  const { t } = useTranslation('settings');
  const audit = useAudit();
  const agents = useAgents();
  const entries = audit.data?.pages.flatMap((page) => page.items) ?? [];
  const nameOf = (id: string | null) => (id === null ? t('audit.system') : (agents.data?.find((agent) => agent.id === id)?.name ?? id));
  return (
    <Stack gap="md">
      {audit.isPending && <Skeleton height={240} radius="md" />}
      {audit.isError && <Alert color="red">{problemText(audit.error, t('failed'))}</Alert>}
      {audit.isSuccess && entries.length === 0 && <Text c="dimmed">{t('audit.empty')}</Text>}
      {entries.length > 0 && <Entries entries={entries} nameOf={nameOf} />}
      {audit.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            {t('audit.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Entries({ entries, nameOf }: { entries: AuditEntry[]; nameOf: (id: string | null) => string }) {
  const { t } = useTranslation('settings');
  const format = useFormats();
  return (
    <FoldingTable label={t('sections.audit')} width={560} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('audit.when')}</Table.Th>
          <Table.Th>{t('audit.who')}</Table.Th>
          <Table.Th>{t('audit.what')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry, index) => (
          <Table.Tr key={`${entry.at}-${index}`}>
            <Table.Td title={format.full(entry.at)} style={{ whiteSpace: 'nowrap' }}>
              {format.day(entry.at)} {format.time(entry.at)}
            </Table.Td>
            <Table.Td>{nameOf(entry.agent)}</Table.Td>
            <Table.Td>
              <div>
                {t(`audit.actions.${entry.action.replaceAll('.', '_')}`, { defaultValue: entry.action.replaceAll(/[._]/g, ' ') })}
                {!entry.intact && (
                  <Badge ms="xs" color="red" title={t('audit.alteredHint')}>
                    {t('audit.altered')}
                  </Badge>
                )}
                <Text size="xs" c="dimmed">
                  {detailsText(entry.details)}
                </Text>
              </div>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </FoldingTable>
  );
}

const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** Names and settings; ids say nothing to a reader. */
function detailsText(details: AuditEntry['details']): string {
  if (details === null || typeof details === 'string') return details ?? '';
  return Object.entries(details)
    .filter(([, value]) => !ID.test(String(value)))
    .map(([name, value]) => `${name.replaceAll('_', ' ')}: ${value}`)
    .join(' · ');
}
