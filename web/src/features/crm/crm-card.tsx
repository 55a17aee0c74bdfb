import { Alert, Badge, Button, Card, CopyButton, Group, Menu, Modal, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { toastProblem } from '@/lib/toast';
import classes from './crm.module.css';
import { type Crm, type Step, useChange, usePull, usePush, useRemove, useTest } from './requests';
import { told } from './told';

const colours = { active: 'teal', needs_reconnect: 'red', paused: 'gray' } as const;

interface Props {
  crm: Crm;
  title: string;
  onConnect: () => void;
  onRules: () => void;
  onLog: () => void;
}

/** One CRM: how far both sides are in step, and what is wrong with it. */
export function CrmCard({ crm, title, onConnect, onRules, onLog }: Props) {
  const { t } = useTranslation('crm');
  const { number } = useFormats();
  const change = useChange();
  const pull = usePull();
  const push = usePush();
  const test = useTest();
  const remove = useRemove();
  const [removing, ask] = useDisclosure(false);
  const failed = { onError: toastProblem };
  return (
    <Card withBorder radius="md" padding="md">
      <div className={classes.row}>
        <div className={classes.what}>
          <Group gap="xs">
            <Text fw={600}>{crm.name}</Text>
            <Badge variant="light" color={colours[crm.state]}>
              {t(`states.${crm.state}`)}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {title} · {t('linked', { count: crm.linked, number: number(crm.linked) })}
            {crm.waiting > 0 && ` · ${t('waiting', { count: crm.waiting, number: number(crm.waiting) })}`}
          </Text>
        </div>
        <Button size="xs" variant="default" onClick={onRules}>
          {t('rules.open')}
        </Button>
        <Button size="xs" variant="default" onClick={onLog}>
          {t('log.open')}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="xs" variant="subtle" color="gray" aria-label={t('more', { name: crm.name })}>
              <IconDots size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => pull.mutate({ id: crm.id, everything: false }, failed)}>{t('actions.pull')}</Menu.Item>
            <Menu.Item onClick={() => pull.mutate({ id: crm.id, everything: true }, failed)}>{t('actions.everything')}</Menu.Item>
            <Menu.Item onClick={() => push.mutate(crm.id, failed)}>{t('actions.push')}</Menu.Item>
            <Menu.Item onClick={() => test.mutate(crm.id, failed)}>{t('actions.test')}</Menu.Item>
            <Menu.Item onClick={onConnect}>{t('actions.change')}</Menu.Item>
            <Menu.Item onClick={() => change.mutate({ id: crm.id, paused: crm.state !== 'paused' }, failed)}>{t(crm.state === 'paused' ? 'actions.resume' : 'actions.pause')}</Menu.Item>
            <Menu.Item color="red" onClick={ask.open}>
              {t('common:delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {crm.trouble && (
        <Alert color={crm.state === 'needs_reconnect' ? 'red' : 'orange'} mt="sm">
          {told(crm.trouble, t)}
          {crm.state === 'needs_reconnect' && (
            <Button size="xs" mt="xs" display="block" onClick={onConnect}>
              {t('actions.reconnect')}
            </Button>
          )}
        </Alert>
      )}
      {crm.steps.map((step) => (
        <StepLine key={step.stock} step={step} />
      ))}
      {crm.pastes.map((paste) => (
        <Group key={paste.name} align="flex-end" wrap="nowrap" mt="sm">
          <TextInput style={{ flex: 1 }} size="xs" readOnly label={t(`pastes.${paste.name}`)} value={paste.value} />
          <CopyButton value={paste.value}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {t(copied ? 'common:copied' : 'common:copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
      ))}
      <Modal opened={removing} onClose={ask.close} title={t('remove.title', { name: crm.name })} closeButtonProps={{ 'aria-label': t('common:close') }}>
        <Text size="sm">{t('remove.hint')}</Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={ask.close}>
            {t('common:cancel')}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(crm.id, { onSuccess: ask.close, onError: toastProblem })}>
            {t('common:delete')}
          </Button>
        </Group>
      </Modal>
    </Card>
  );
}

function StepLine({ step }: { step: Step }) {
  const { t } = useTranslation('crm');
  const { ago, number } = useFormats();
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {t(`steps.${step.stock}`)}: {step.running ? t('steps.running', { seen: number(step.seen) }) : step.finishedAt ? t('steps.inStep', { when: ago(step.finishedAt) }) : t('steps.soon')}
    </Text>
  );
}
