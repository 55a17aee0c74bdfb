import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { toastProblem } from '@/lib/toast';
import { useInvitations, useWithdraw } from './requests';

/** Who was asked to join and has not come yet. */
export function OpenInvitations() {
  const { t } = useTranslation('settings');
  const { full } = useFormats();
  const open = useInvitations().data?.items ?? [];
  const withdraw = useWithdraw();
  if (open.length === 0) return null;
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2} size="h4" mb="sm">
        {t('invite.open')}
      </Title>
      <Stack gap="xs">
        {open.map((invitation) => (
          <Group key={invitation.id} justify="space-between" wrap="wrap">
            <div>
              <Text size="sm" fw={600}>
                {invitation.email} <Badge ms={4} variant="default">{t(`roles.${invitation.role}`)}</Badge>
              </Text>
              <Text size="xs" c="dimmed">
                {t('invite.until', { time: full(invitation.expiresAt) })}
              </Text>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('invite.withdrawNamed', { email: invitation.email })}
              onClick={() => withdraw.mutate(invitation.id, { onError: toastProblem })}
            >
              {t('invite.withdraw')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
