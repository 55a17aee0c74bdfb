import { Alert, Card, Radio, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '@/components/page';
import { problemText } from '@/lib/problem-text';
import { toast, toastProblem } from '@/lib/toast';
import { identities, useChangeIdentity, useTools, type Identity, type Tools } from './requests';
import { ToolRow } from './tool-row';
import { UseLog } from './use-log';

/** What the bot may do for customers, within which limits, and what it did. */
export function ToolsPage() {
  const { t } = useTranslation('tools');
  const tools = useTools();
  const [asked, ask] = useSearchParams();
  return (
    <Page title={t('title')} lead={t('subtitle')}>
      <Tabs value={asked.get('tab') ?? 'limits'} onChange={(tab) => ask(tab ? { tab } : {}, { replace: true })} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="limits">{t('tabs.limits')}</Tabs.Tab>
          <Tabs.Tab value="log">{t('tabs.log')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="limits">
          {tools.isPending && <Skeleton height={320} radius="lg" />}
          {tools.isError && <Alert color="red">{problemText(tools.error, t('failed'))}</Alert>}
          {tools.data && <Limits tools={tools.data} />}
        </Tabs.Panel>
        <Tabs.Panel value="log">
          <UseLog tools={tools.data?.tools.map((tool) => tool.tool) ?? []} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Limits({ tools }: { tools: Tools }) {
  const { t } = useTranslation('tools');
  const groups = ['reads', 'leaves_a_request', 'changes_the_order'] as const;
  return (
    <Stack gap="xl">
      <WhoIsAsking identity={tools.identity} />
      {groups.map((effect) => (
        <section key={effect}>
          <Title order={2} mb={4}>
            {t(`effect.${effect}`)}
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {t(`effectHint.${effect}`)}
          </Text>
          <Stack gap="sm">
            {tools.tools
              .filter((tool) => tool.effect === effect)
              .map((tool) => (
                <ToolRow key={`${tool.tool}-${JSON.stringify(tool)}`} tool={tool} />
              ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}

function WhoIsAsking({ identity }: { identity: Identity }) {
  const { t } = useTranslation('tools');
  const change = useChangeIdentity();
  return (
    <Card withBorder padding="lg" component="section">
      <Radio.Group
        label={t('identity.title')}
        description={t('identity.hint')}
        value={identity}
        onChange={(value) => change.mutate(value as Identity, { onSuccess: () => toast({ message: t('saved') }), onError: toastProblem })}
      >
        <Stack gap="xs" mt="sm">
          {identities.map((each) => (
            <Radio key={each} value={each} label={t(`identity.${each}`)} description={t(`identity.${each}Hint`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Card>
  );
}
