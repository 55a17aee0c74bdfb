import { Alert, Anchor, Badge, Button, Select, Skeleton, Stack, Table, Text } from '@mantine/core';
import { IconTools } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { problemText } from '@/lib/problem-text';
import { useUses, type Use } from './requests';
import classes from './tools.module.css';

const colours = { begun: 'gray', done: 'teal', refused: 'gray', prepared: 'orange', declined: 'gray', failed: 'red', uncertain: 'red' } as const;

/** Every use of a tool: what was asked, what came of it, how long it took. */
export function UseLog({ tools }: { tools: string[] }) {
  const { t } = useTranslation('tools');
  const [asked, ask] = useSearchParams();
  const tool = asked.get('tool');
  const uses = useUses(tool);
  const rows = uses.data?.pages.flat() ?? [];
  return (
    <Stack gap="md">
      <Select
        label={t('log.tool')}
        placeholder={t('log.all')}
        clearable
        w={280}
        data={[...tools, 'identify'].map((each) => ({ value: each, label: t(`tool.${each}`) }))}
        value={tool}
        onChange={(chosen) => ask(chosen ? { tab: 'log', tool: chosen } : { tab: 'log' }, { replace: true })}
      />
      {uses.isPending && <Skeleton height={240} radius="lg" />}
      {uses.isError && <Alert color="red">{problemText(uses.error, t('failed'))}</Alert>}
      {uses.isSuccess && rows.length === 0 && <EmptyState icon={IconTools} title={t('log.empty')} text={t('log.emptyText')} />}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={720}>
          <Table verticalSpacing="xs" className={classes.log}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('log.when')}</Table.Th>
                <Table.Th>{t('log.tool')}</Table.Th>
                <Table.Th>{t('log.outcome')}</Table.Th>
                <Table.Th>{t('log.request')}</Table.Th>
                <Table.Th>{t('log.answer')}</Table.Th>
                <Table.Th>{t('log.took')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((use) => (
                <Row key={use.id} use={use} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {uses.hasNextPage && (
        <Button variant="default" loading={uses.isFetchingNextPage} onClick={() => void uses.fetchNextPage()}>
          {t('log.more')}
        </Button>
      )}
    </Stack>
  );
}

function Row({ use }: { use: Use }) {
  const { t, i18n } = useTranslation('tools');
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/inbox/${use.conversation}`} size="sm">
          {new Date(use.at).toLocaleString(i18n.language, { dateStyle: 'short', timeStyle: 'medium' })}
        </Anchor>
      </Table.Td>
      <Table.Td>{t(`tool.${use.tool}`)}</Table.Td>
      <Table.Td>
        <Badge variant="light" color={colours[use.outcome]}>
          {t(`outcome.${use.outcome}`)}
        </Badge>
      </Table.Td>
      <Table.Td>
        <Text size="sm" component="bdi">
          {use.request}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" component="bdi">
          {use.answer}
        </Text>
      </Table.Td>
      <Table.Td>{t('log.millis', { count: use.millis })}</Table.Td>
    </Table.Tr>
  );
}
