import { Alert, Badge, Button, Card, Code, CopyButton, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toastProblem } from '@/lib/toast';
import classes from './parcels.module.css';
import { useDisconnectService, type TrackingService } from './requests';
import { ServiceForm } from './service-form';

/** One tracking service: how it is, what it costs of its plan today, its form. */
export function ServiceCard({ service }: { service: TrackingService }) {
  const { t, i18n } = useTranslation('parcels');
  const [open, setOpen] = useState(false);
  const disconnect = useDisconnectService();
  const number = new Intl.NumberFormat(i18n.language);
  const name = t(`kinds.${service.kind}.name`);
  return (
    <Card withBorder padding="lg" component="article" aria-label={name}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="wrap">
          <div className={classes.grow}>
            <Group gap="xs">
              <Title order={3}>{name}</Title>
              {service.connected && <Badge color={service.trouble ? 'red' : 'green'}>{t(service.trouble ? 'services.trouble' : 'services.connected')}</Badge>}
            </Group>
            <Text size="sm" c="dimmed">
              {t(`kinds.${service.kind}.what`)}
            </Text>
          </div>
          <Group gap="xs">
            {service.connected && (
              <Button variant="subtle" color="red" loading={disconnect.isPending} onClick={() => disconnect.mutate(service.kind, { onError: toastProblem })}>
                {t('services.disconnect')}
              </Button>
            )}
            <Button variant={service.connected ? 'default' : 'filled'} aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(service.connected ? 'services.change' : 'services.connect')}
            </Button>
          </Group>
        </Group>
        {service.trouble && (
          <Alert color="red" role="alert">
            {service.trouble}
          </Alert>
        )}
        {service.connected && <Text size="sm">{t('services.calls', { today: number.format(service.callsToday), most: number.format(service.callsADay) })}</Text>}
        {service.connected && service.webhook && <WebhookAddress address={service.webhook} hint={t(`kinds.${service.kind}.webhook`)} />}
        {open && <ServiceForm service={service} onDone={() => setOpen(false)} />}
      </Stack>
    </Card>
  );
}

function WebhookAddress({ address, hint }: { address: string; hint: string }) {
  const { t } = useTranslation('parcels');
  return (
    <div>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
      <Group gap="xs" wrap="wrap">
        <Code className={classes.number}>{address}</Code>
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {t(copied ? 'services.copied' : 'services.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </div>
  );
}
