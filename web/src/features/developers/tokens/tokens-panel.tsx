import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { problemText } from '@/lib/problem-text';
import { NewTokenDialog } from './new-token-dialog';
import { TokenRow } from './token-row';
import { useTokens } from './requests';

/** Who comes in by a program, and how far. */
export function TokensPanel() {
  const { t } = useTranslation('developers');
  const tokens = useTokens();
  const [making, setMaking] = useState(false);
  const open = tokens.data?.items.filter((token) => token.revokedAt === null) ?? [];
  return (
    <Stack gap="md">
      <Group justify="space-between" align="start">
        <Text size="sm" c="dimmed" maw={620}>
          {t('tokens.hint')}
        </Text>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
          {t('tokens.add')}
        </Button>
      </Group>
      {tokens.isPending && <Skeleton height={160} radius="lg" />}
      {tokens.isError && <Alert color="red">{problemText(tokens.error, t('failed'))}</Alert>}
      {tokens.data && open.length === 0 && <EmptyState icon={IconKey} title={t('tokens.empty')} text={t('tokens.emptyText')} />}
      {open.map((token) => (
        <TokenRow key={token.id} token={token} />
      ))}
      {making && tokens.data && <NewTokenDialog scopes={tokens.data.scopes} onClose={() => setMaking(false)} />}
    </Stack>
  );
}
