import { Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api/client';
import { useTemplates, type TemplateOffer } from '@/lib/channels/list-templates';
import { problemText } from '@/lib/problem-text';
import { readable } from '@/lib/readable';

const COLOUR: Record<string, string> = { approved: 'green', green: 'green', pending: 'yellow', in_appeal: 'yellow', yellow: 'yellow', paused: 'orange', rejected: 'red', disabled: 'red', red: 'red' };

/** WhatsApp's templates as it told them last: whether each may be sent, how well it is thought of, and why not. */
export function TemplateList({ account }: { account: string }) {
  const { t } = useTranslation('channels');
  const templates = useTemplates(account, true);
  const fetch = useFetchTemplates(account);
  return (
    <section aria-labelledby="templates">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="templates">
          {t('templates.title')}
        </Title>
        <Button size="compact-sm" variant="default" loading={fetch.isPending} onClick={() => fetch.mutate()}>
          {t('templates.fetch')}
        </Button>
      </Group>
      {fetch.isError && (
        <Text role="alert" c="red" size="sm">
          {problemText(fetch.error, t('failed'))}
        </Text>
      )}
      {templates.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('templates.none')}
        </Text>
      )}
      {(templates.data?.length ?? 0) > 0 && (
        <Table aria-labelledby="templates" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('templates.name')}</Table.Th>
              <Table.Th>{t('templates.status')}</Table.Th>
              <Table.Th>{t('standing.quality')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {templates.data?.map((one) => (
              <Row key={`${one.name} ${one.language}`} template={one} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

function Row({ template }: { template: TemplateOffer }) {
  const { t } = useTranslation('channels');
  const word = (name: string) => t(`standing.words.${name}`, { defaultValue: readable(name) });
  const badge = (name: string) => (
    <Badge variant="light" color={COLOUR[name] ?? 'gray'}>
      {word(name)}
    </Badge>
  );
  return (
    <Table.Tr>
      <Table.Td>
        <Stack gap={0}>
          <span dir="auto">{readable(template.name)}</span>
          <Text size="xs" c="dimmed">
            {template.language} · {t(`templates.category.${template.category.toLowerCase()}`, { defaultValue: readable(template.category.toLowerCase()) })}
          </Text>
          {template.reason && template.reason !== 'NONE' && (
            <Text size="xs" c="red">
              {readable(template.reason.toLowerCase())}
            </Text>
          )}
        </Stack>
      </Table.Td>
      <Table.Td>{badge(template.status.toLowerCase())}</Table.Td>
      <Table.Td>{template.quality && badge(template.quality.toLowerCase())}</Table.Td>
    </Table.Tr>
  );
}

function useFetchTemplates(account: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api.post(`/api/channels/${account}/templates/sync`),
    onSuccess: () => Promise.all([cache.invalidateQueries({ queryKey: ['templates', account] }), cache.invalidateQueries({ queryKey: ['channel-health'] })]),
  });
}
