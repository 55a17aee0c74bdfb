import { Alert, Button, Card, Group, NumberInput, Radio, Stack, Switch, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { toast } from '@/lib/toast';
import { useKeepPolicy, useRemovePolicy, type Policy, type Scope } from './requests';

interface Props {
  scope: Scope;
  title: string;
  policy: Policy;
}

/** How the conversations of the workspace, a team or an account are given out. */
export function PolicyCard({ scope, title, policy }: Props) {
  const { t } = useTranslation('settings');
  const [value, setValue] = useState(policy);
  const keep = useKeepPolicy();
  const remove = useRemovePolicy();
  const change = (part: Partial<Policy>) => setValue({ ...value, ...part });
  const problem = keep.error ?? remove.error;
  return (
    <Card withBorder padding="lg" component="section" aria-label={title}>
      <Stack gap="md">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Radio.Group label={t('routing.method')} value={value.method} onChange={(method) => change({ method: method as Policy['method'] })}>
          <Stack gap="xs" mt="xs">
            {(['least_loaded', 'round_robin'] as const).map((method) => (
              <Radio key={method} value={method} label={t(`routing.methods.${method}`)} description={t(`routing.methodHints.${method}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Switch label={t('routing.sticky')} description={t('routing.stickyHint')} checked={value.sticky} onChange={(event) => change({ sticky: event.currentTarget.checked })} />
        <Switch label={t('routing.place')} description={t('routing.placeHint')} checked={value.tellsPlace} onChange={(event) => change({ tellsPlace: event.currentTarget.checked })} />
        <NumberInput
          label={t('routing.within')}
          description={t('routing.withinHint')}
          placeholder={t('routing.never')}
          min={10}
          max={86_400}
          step={30}
          suffix={` ${t('routing.seconds')}`}
          value={value.answerWithinSeconds ?? ''}
          onChange={(seconds) => change({ answerWithinSeconds: typeof seconds === 'number' ? seconds : null })}
        />
        {problem && <Alert color="red">{problemText(problem, t('failed'))}</Alert>}
        <Group justify="space-between">
          {scope.kind === 'workspace' ? (
            <span />
          ) : (
            <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate(scope)}>
              {t('routing.remove')}
            </Button>
          )}
          <Button loading={keep.isPending} onClick={() => keep.mutate({ scope, policy: value }, { onSuccess: () => toast({ message: t('saved') }) })}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
