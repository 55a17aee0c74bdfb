import { Alert, Button, Drawer, Group, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/lib/format';
import { problemText } from '@/lib/problem-text';
import { type Crm, type LogLine, useLog } from './requests';
import { told } from './told';

/** What was done, newest first; and what was not, and why. */
export function LogDrawer({ crm, onClose }: { crm: Crm; onClose: () => void }) {
  const { t } = useTranslation('crm');
  const [problems, setProblems] = useState(false);
  const [cursors, setCursors] = useState<string[]>([]);
  const log = useLog(crm.id, problems, cursors.at(-1) ?? null);
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={t('log.title', { name: crm.name })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        <Switch label={t('log.problems')} checked={problems} onChange={(event) => (setProblems(event.currentTarget.checked), setCursors([]))} />
        {log.isPending && <Skeleton height={160} radius="md" />}
        {log.isError && <Alert color="red">{problemText(log.error, t('failed'))}</Alert>}
        {log.data?.items.length === 0 && <Text c="dimmed">{t(problems ? 'log.noProblems' : 'log.empty')}</Text>}
        {log.data?.items.map((line) => (
          <Line key={line.id} line={line} />
        ))}
        <Group justify="space-between">
          <Button variant="default" size="xs" disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
            {t('log.newer')}
          </Button>
          <Button variant="default" size="xs" disabled={!log.data?.next} onClick={() => log.data?.next && setCursors([...cursors, log.data.next])}>
            {t('log.older')}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}

function Line({ line }: { line: LogLine }) {
  const { t } = useTranslation('crm');
  const { ago } = useFormats();
  return (
    <div>
      <Text size="sm">
        <strong>{t(`did.${line.what}`)}</strong> {line.contact && <Who who={line.contact} />}
        {line.other && (
          <>
            {' · '}
            <Who who={line.other} />
          </>
        )}
      </Text>
      {line.problem && (
        <Text size="sm" c="red">
          {told(line.problem, t)}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {ago(line.at)}
        {line.fields.length > 0 && ` · ${line.fields.join(', ')}`}
        {line.externalId && ` · ${line.externalId}`}
      </Text>
    </div>
  );
}

function Who({ who }: { who: { id: string; name: string | null } }) {
  const { t } = useTranslation('crm');
  return <Link to={`/customers/${who.id}`}>{who.name ?? t('log.nameless')}</Link>;
}
