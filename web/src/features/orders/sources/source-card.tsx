import { Alert, Badge, Button, Card, Group, Menu, Modal, Progress, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { toastProblem } from '@/lib/toast';
import classes from '../orders.module.css';
import { type Source, type Step, useChangeSource, usePull, useRemoveSource } from './requests';

const colours = { active: 'teal', needs_reconnect: 'red', paused: 'gray' } as const;

interface Props {
  source: Source;
  onReconnect: () => void;
}

/** One place: what we have of it, since when, and what is wrong with it. */
export function SourceCard({ source, onReconnect }: Props) {
  const { t } = useTranslation('orders');
  const { number } = useFormats();
  const change = useChangeSource();
  const pull = usePull();
  const remove = useRemoveSource();
  const files = source.kind === 'upload';
  const [removing, ask] = useDisclosure(false);
  return (
    <Card withBorder radius="md" padding="md">
      <div className={classes.row}>
        <div className={classes.what}>
          <Group gap="xs">
            <Text fw={600}>{source.name}</Text>
            <Badge variant="light" color={colours[source.state]}>
              {t(`sources.states.${source.state}`)}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {t(`kinds.${source.kind}`, { defaultValue: source.kind })} · {t('sources.counts', { orders: number(source.orders), items: number(source.items) })}
          </Text>
        </div>
        {!files && source.state === 'active' && (
          <Button size="xs" variant="default" loading={pull.isPending} onClick={() => pull.mutate({ id: source.id, everything: false }, { onError: toastProblem })}>
            {t('sources.pull')}
          </Button>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="xs" variant="subtle" color="gray" aria-label={t('sources.more', { name: source.name })}>
              <IconDots size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onReconnect}>{t('sources.change')}</Menu.Item>
            {!files && <Menu.Item onClick={() => pull.mutate({ id: source.id, everything: true }, { onError: toastProblem })}>{t('sources.everything')}</Menu.Item>}
            {!files && <Menu.Item onClick={() => change.mutate({ id: source.id, paused: source.state !== 'paused' }, { onError: toastProblem })}>{t(source.state === 'paused' ? 'sources.resume' : 'sources.pause')}</Menu.Item>}
            <Menu.Item color="red" onClick={ask.open}>
              {t('common:delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {source.trouble && (
        <Alert color={source.state === 'needs_reconnect' ? 'red' : 'orange'} mt="sm">
          {source.trouble}
          {source.state === 'needs_reconnect' && (
            <Button size="xs" mt="xs" display="block" onClick={onReconnect}>
              {t('sources.reconnect')}
            </Button>
          )}
        </Alert>
      )}
      {source.steps.map((step) => (
        <StepLine key={step.stock} step={step} />
      ))}
      <Modal opened={removing} onClose={ask.close} title={t('sources.remove', { name: source.name })} closeButtonProps={{ 'aria-label': t('common:close') }}>
        <Text size="sm">{t('sources.removeHint', { orders: number(source.orders), items: number(source.items) })}</Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={ask.close}>
            {t('common:cancel')}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(source.id, { onSuccess: ask.close, onError: toastProblem })}>
            {t('common:delete')}
          </Button>
        </Group>
      </Modal>
    </Card>
  );
}

function StepLine({ step }: { step: Step }) {
  const { t } = useTranslation('orders');
  const { ago, number } = useFormats();
  return (
    <div>
      <Text size="sm" c="dimmed" mt="xs">
        {t(`sections.${step.stock === 'orders' ? 'orders' : 'products'}`)}:{' '}
        {step.running
          ? t('sources.running', { seen: number(step.seen), total: step.total === null ? '…' : number(step.total) })
          : step.finishedAt
            ? t('sources.inStep', { when: ago(step.finishedAt) })
            : t('sources.waiting')}
      </Text>
      {step.running && step.total !== null && step.total > 0 && <Progress size="sm" mt={4} value={(100 * step.seen) / step.total} aria-label={t('sources.progress')} />}
    </div>
  );
}
