import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api/client';
import { toast, toastProblem } from '@/lib/toast';

/** The secret with which the shop's own server vouches for its customers; shown only when asked for, which is logged. */
export function IdentitySecret({ account }: { account: string }) {
  const { t } = useTranslation('channels');
  const path = `/api/channels/widget/${account}/identity-secret`;
  const show = useMutation({ mutationFn: () => api.get<{ secret: string }>(path), onError: toastProblem });
  const renew = useMutation({
    mutationFn: () => api.post<{ secret: string }>(path),
    onSuccess: () => toast({ message: t('widget.renewed') }),
    onError: toastProblem,
  });
  const secret = renew.data?.secret ?? show.data?.secret;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t('widget.secret')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('widget.secretHint')}
      </Text>
      {secret && (
        <Code block tabIndex={0} aria-label={t('widget.secret')} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {secret}
        </Code>
      )}
      <Group gap="xs">
        {!secret && (
          <Button size="compact-sm" variant="default" loading={show.isPending} onClick={() => show.mutate()}>
            {t('widget.showSecret')}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" color="red" loading={renew.isPending} onClick={() => renew.mutate()}>
          {t('widget.renewSecret')}
        </Button>
      </Group>
    </Stack>
  );
}
