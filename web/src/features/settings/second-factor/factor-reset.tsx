import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api/client';
import { useMay, useSession } from '@/lib/session';
import { toast, toastProblem } from '@/lib/toast';
import type { Agent } from '@/types/api';

/** An owner takes the second step off somebody who lost phone and recovery codes; asked twice, since it opens a door. */
export function FactorReset({ agent }: { agent: Agent }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const owns = useMay('manage_workspace');
  const self = useSession().agent.id === agent.id;
  const [sure, setSure] = useState(false);
  const path = `/api/agents/${agent.id}/second-factor`;
  const key = ['second factor of', agent.id];
  const status = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<{ on: boolean; passkeys: number }>(path, signal), enabled: owns && !self }).data;
  const reset = useMutation({
    mutationFn: () => api.delete<{ on: boolean }>(path),
    onSuccess: (now) => {
      client.setQueryData(key, now);
      toast({ message: t('factorReset.done', { name: agent.name }) });
    },
    onError: toastProblem,
  });
  if (!status || (!status.on && status.passkeys === 0)) return null;
  return (
    <Group justify="space-between" mt="lg" wrap="nowrap">
      <Text size="sm">{t(sure ? 'factorReset.sure' : 'factorReset.on', { name: agent.name })}</Text>
      <Button size="compact-sm" flex="none" variant={sure ? 'filled' : 'default'} color={sure ? 'red' : undefined} loading={reset.isPending} onClick={() => (sure ? reset.mutate() : setSure(true))}>
        {t('factorReset.reset')}
      </Button>
    </Group>
  );
}
