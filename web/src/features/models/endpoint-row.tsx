import { Badge, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import classes from './models.module.css';
import type { Endpoint } from './requests';

interface Props {
  endpoint: Endpoint;
  currency: string;
  place: number;
  edit: () => void;
  up?: () => void;
  down?: () => void;
}

export function EndpointRow({ endpoint, currency, place, edit, up, down }: Props) {
  const { t } = useTranslation('models');
  const { model } = endpoint;
  const priced = endpoint.promptPrice > 0 || endpoint.completionPrice > 0;
  const facts = [
    endpoint.baseUrl,
    t(`dialect.${endpoint.dialect}`),
    t(endpoint.hasKey ? 'list.hasKey' : 'list.noKey'),
    priced ? t('list.price', { prompt: endpoint.promptPrice, completion: endpoint.completionPrice, currency }) : t('list.free'),
  ];
  return (
    <div className={classes.row}>
      <Text c="dimmed">{t('list.place', { count: place + 1 })}</Text>
      <div className={classes.what}>
        <Text fw={600}>{model}</Text>
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
      </div>
      <Badge variant="light" color={!endpoint.enabled ? 'gray' : endpoint.health === 'well' ? 'teal' : 'orange'}>
        {endpoint.enabled ? t(`health.${endpoint.health}`) : t('list.off')}
      </Badge>
      {up && <IconButton icon={IconArrowUp} label={t('list.up', { model })} onClick={up} />}
      {down && <IconButton icon={IconArrowDown} label={t('list.down', { model })} onClick={down} />}
      <IconButton icon={IconPencil} label={t('list.edit', { model })} onClick={edit} />
    </div>
  );
}
