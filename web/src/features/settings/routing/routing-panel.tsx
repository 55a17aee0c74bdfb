import { Alert, Button, Group, Select, Skeleton, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChannels } from '@/lib/channels/list-channels';
import { problemText } from '@/lib/problem-text';
import { useTeams } from '@/lib/teams';
import { PolicyCard } from './policy-card';
import { useKeepPolicy, usePolicies, type Scope } from './requests';

/** Who gets a conversation that waits for a person: as a rule, and where a team or an account differs. */
export function RoutingPanel() {
  const { t } = useTranslation('settings');
  const policies = usePolicies();
  const named = useNames();
  if (policies.isPending) return <Skeleton height={280} radius="md" />;
  if (policies.isError) return <Alert color="red">{problemText(policies.error, t('failed'))}</Alert>;
  const { usual, others } = policies.data;
  const known = others.filter((one) => named.has(one.id));
  return (
    <Stack gap="lg" maw={640}>
      <PolicyCard scope={{ kind: 'workspace', id: '' }} title={t('routing.usual')} policy={usual} />
      {known.map(({ policy, ...scope }) => (
        <PolicyCard key={scope.id} scope={scope} title={named.get(scope.id)?.name ?? ''} policy={policy} />
      ))}
      <Differ scopes={[...named.values()].filter(({ scope }) => !known.some((one) => one.id === scope.id))} />
    </Stack>
  );
}

interface Named {
  scope: Scope;
  name: string;
}

function useNames(): Map<string, Named> {
  const teams = useTeams().data?.items ?? [];
  const accounts = useChannels().data ?? [];
  return new Map<string, Named>([
    ...teams.map(({ id, name }): [string, Named] => [id, { scope: { kind: 'team', id }, name }]),
    ...accounts.map(({ id, name }): [string, Named] => [id, { scope: { kind: 'account', id }, name }]),
  ]);
}

/** Begins with what usually holds. */
function Differ({ scopes }: { scopes: Named[] }) {
  const { t } = useTranslation('settings');
  const [chosen, setChosen] = useState<string | null>(null);
  const usual = usePolicies().data?.usual;
  const keep = useKeepPolicy();
  const scope = scopes.find((one) => one.scope.id === chosen)?.scope;
  if (scopes.length === 0 || !usual) return null;
  const group = (kind: Scope['kind']) => scopes.filter((one) => one.scope.kind === kind).map(({ scope: { id }, name }) => ({ value: id, label: name }));
  return (
    <Group align="end">
      <Select
        flex={1}
        label={t('routing.differ')}
        placeholder={t('routing.choose')}
        data={[
          { group: t('sections.teams'), items: group('team') },
          { group: t('routing.accounts'), items: group('account') },
        ]}
        value={chosen}
        onChange={setChosen}
      />
      <Button variant="default" disabled={!scope} loading={keep.isPending} onClick={() => scope && keep.mutate({ scope, policy: usual }, { onSuccess: () => setChosen(null) })}>
        {t('routing.add')}
      </Button>
    </Group>
  );
}
