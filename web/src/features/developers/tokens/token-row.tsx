import { Badge, Card, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useAgentName } from '@/lib/agents';
import { useFormats } from '@/lib/format';
import { toast, toastProblem } from '@/lib/toast';
import classes from '../developers.module.css';
import { ConfirmDialog } from '../confirm-dialog';
import { useRevokeToken, type Token } from './requests';

export function TokenRow({ token }: { token: Token }) {
  const { t } = useTranslation('developers');
  const format = useFormats();
  const nameOf = useAgentName();
  const revoke = useRevokeToken();
  const [asking, setAsking] = useState(false);
  const over = token.expiresAt !== null && new Date(token.expiresAt) < new Date();
  const facts = [
    t('tokens.actsFor', { name: nameOf(token.agent) }),
    token.usedAt === null ? t('tokens.neverUsed') : t('tokens.used', { when: format.day(token.usedAt) }),
    token.expiresAt === null ? t('tokens.noEnd') : t('tokens.ends', { when: format.date(token.expiresAt) }),
  ];
  return (
    <Card withBorder padding="md" component="article" aria-label={token.name}>
      <div className={classes.row}>
        <div className={classes.what}>
          <Group gap="xs">
            <Text fw={600}>{token.name}</Text>
            <Text c="dimmed" ff="monospace" size="sm">
              serai_…{token.hint}
            </Text>
            {over && <Badge color="orange">{t('tokens.over')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {facts.join(' · ')}
          </Text>
          <Group gap={6} mt={6}>
            {token.scopes.map((scope) => (
              <Badge key={scope} variant={scope === 'contact_data' ? 'filled' : 'light'} tt="none">
                {t(`scopes.${scope.replace(':', '_')}`)}
              </Badge>
            ))}
          </Group>
        </div>
        <IconButton icon={IconTrash} label={t('tokens.revoke', { name: token.name })} onClick={() => setAsking(true)} />
      </div>
      {asking && (
        <ConfirmDialog
          title={t('tokens.revoke', { name: token.name })}
          text={t('tokens.revokeText')}
          action={t('tokens.revokeNow')}
          busy={revoke.isPending}
          onClose={() => setAsking(false)}
          onConfirm={() => revoke.mutate(token.id, { onSuccess: () => toast({ message: t('tokens.revoked') }), onError: toastProblem })}
        />
      )}
    </Card>
  );
}
