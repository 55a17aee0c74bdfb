import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { problemText } from '@/lib/problem-text';
import { HookDialog } from './hook-dialog';
import { HookRow } from './hook-row';
import { useHooks, type Endpoint } from './requests';

/** Who is told what happens. */
export function HooksPanel() {
  const { t } = useTranslation('developers');
  const hooks = useHooks();
  const [open, setOpen] = useState<Endpoint | 'new' | null>(null);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="start">
        <Text size="sm" c="dimmed" maw={620}>
          {t('hooks.hint')}
        </Text>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
          {t('hooks.add')}
        </Button>
      </Group>
      {hooks.isPending && <Skeleton height={160} radius="lg" />}
      {hooks.isError && <Alert color="red">{problemText(hooks.error, t('failed'))}</Alert>}
      {hooks.data?.items.length === 0 && <EmptyState icon={IconWebhook} title={t('hooks.empty')} text={t('hooks.emptyText')} />}
      {hooks.data?.items.map((endpoint) => (
        <HookRow key={endpoint.id} endpoint={endpoint} edit={() => setOpen(endpoint)} />
      ))}
      {open !== null && hooks.data && <HookDialog stored={open === 'new' ? null : open} events={hooks.data.events} onClose={() => setOpen(null)} />}
    </Stack>
  );
}
