import { Alert, Badge, Button, Card, Collapse, Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { problemText } from '@/lib/problem-text';
import classes from '../developers.module.css';
import { DeliveryLog } from './delivery-log';
import { useTestHook, type Endpoint } from './requests';

interface Props {
  endpoint: Endpoint;
  edit: () => void;
}

export function HookRow({ endpoint, edit }: Props) {
  const { t } = useTranslation('developers');
  const test = useTestHook(endpoint.id);
  const [log, setLog] = useState(false);
  return (
    <Card withBorder padding="md" component="article" aria-label={endpoint.name}>
      <div className={classes.row}>
        <div className={classes.what}>
          <Group gap="xs">
            <Text fw={600}>{endpoint.name}</Text>
            <Badge variant="light" tt="none">
              {t(`formats.${endpoint.format}`)}
            </Badge>
            {!endpoint.enabled && <Badge color="gray">{t('hooks.off')}</Badge>}
            {endpoint.contactData && <Badge tt="none">{t('scopes.contact_data')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {endpoint.host}
          </Text>
          <Text size="sm" c="dimmed">
            {endpoint.events.map((event) => t(`events.${event.replace('.', '_')}`)).join(' · ')}
          </Text>
        </div>
        <Button variant="default" size="xs" loading={test.isPending} onClick={() => test.mutate()}>
          {t('hooks.test')}
        </Button>
        <Button variant="default" size="xs" aria-expanded={log} onClick={() => setLog(!log)}>
          {t('hooks.log')}
        </Button>
        <IconButton icon={IconPencil} label={t('hooks.edit', { name: endpoint.name })} onClick={edit} />
      </div>
      {test.data && (
        <Alert mt="sm" role="status" color={test.data.ok ? 'teal' : 'red'}>
          {test.data.ok ? t('hooks.works', { count: test.data.milliseconds }) : t('hooks.fails', { why: test.data.problem })}
        </Alert>
      )}
      {test.error && (
        <Alert mt="sm" color="red">
          {problemText(test.error, t('failed'))}
        </Alert>
      )}
      <Collapse expanded={log}>{log && <DeliveryLog endpoint={endpoint} />}</Collapse>
    </Card>
  );
}
