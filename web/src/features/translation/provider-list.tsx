import { Alert, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useFormats } from '@/lib/format';
import { toastProblem } from '@/lib/toast';
import { ProviderDialog } from './provider-dialog';
import { useOrderProviders, type Provider, type Translation } from './requests';
import classes from './translation-page.module.css';

/** The services in the order in which they are asked. */
export function ProviderList({ settings }: { settings: Translation }) {
  const { t } = useTranslation('translation');
  const order = useOrderProviders();
  const [open, setOpen] = useState<Provider | 'new' | null>(null);
  const { providers, chat } = settings;
  const move = (from: number, to: number) => {
    const ids = providers.map((provider) => provider.id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    order.mutate(ids, { onError: toastProblem });
  };
  const implied = chat && !providers.some((provider) => provider.kind === 'chat');
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2}>{t('list.title')}</Title>
          <Button onClick={() => setOpen('new')}>{t('list.add')}</Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('list.hint')}
        </Text>
        {providers.length === 0 && !chat && <Alert>{t('list.empty')}</Alert>}
        {providers.map((provider, place) => (
          <Row
            key={provider.id}
            provider={provider}
            place={place}
            edit={() => setOpen(provider)}
            up={place > 0 ? () => move(place, place - 1) : undefined}
            down={place < providers.length - 1 ? () => move(place, place + 1) : undefined}
          />
        ))}
        {implied && (
          <Text size="sm" c="dimmed">
            {t('list.implied')}
          </Text>
        )}
      </Stack>
      {open && <ProviderDialog stored={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </Card>
  );
}

function Row({ provider, place, edit, up, down }: { provider: Provider; place: number; edit: () => void; up?: () => void; down?: () => void }) {
  const { t } = useTranslation('translation');
  const { number } = useFormats();
  const name = t(`kind.${provider.kind}`);
  const facts = [
    provider.baseUrl,
    provider.kind === 'chat' ? t('list.ownBudget') : t(provider.hasKey ? 'list.hasKey' : 'list.noKey'),
    ...(provider.dailyLimit === null ? [] : [t('list.limit', { count: provider.dailyLimit, number: number(provider.dailyLimit) })]),
  ].filter((fact) => fact !== '');
  return (
    <div className={classes.row}>
      <Text c="dimmed">{t('list.place', { count: place + 1 })}</Text>
      <div className={classes.what}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
        {provider.trouble && (
          <Text size="sm" c="orange">
            {t(`trouble.${provider.trouble}`)}
          </Text>
        )}
      </div>
      <Badge variant="light" color={!provider.enabled ? 'gray' : provider.rests ? 'orange' : 'teal'}>
        {t(!provider.enabled ? 'list.off' : provider.rests ? 'list.rests' : 'list.well')}
      </Badge>
      {up && <IconButton icon={IconArrowUp} label={t('list.up', { name })} onClick={up} />}
      {down && <IconButton icon={IconArrowDown} label={t('list.down', { name })} onClick={down} />}
      <IconButton icon={IconPencil} label={t('list.edit', { name })} onClick={edit} />
    </div>
  );
}
