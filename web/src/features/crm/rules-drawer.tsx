import { ActionIcon, Alert, Button, Drawer, Group, SegmentedControl, Select, Skeleton, Stack, Switch, Text, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import classes from './crm.module.css';
import { type Conflict, type Crm, type Notes, type OurField, type Pair, type Property, type Rules, useCrmFields, useRules, type Way } from './requests';

const ways: Way[] = ['both', 'in', 'out'];

/** Which field here is which one there, which way it goes, and who is right when both changed. */
export function RulesDrawer({ crm, onClose }: { crm: Crm; onClose: () => void }) {
  const { t } = useTranslation('crm');
  const fields = useCrmFields(crm.id);
  const save = useRules();
  const [rules, setRules] = useState<Rules>(crm.rules);
  const set = (more: Partial<Rules>) => setRules({ ...rules, ...more });
  const pairs = rules.pairs;
  const change = (at: number, more: Partial<Pair>) => set({ pairs: pairs.map((pair, i) => (i === at ? { ...pair, ...more } : pair)) });
  const whole = pairs.every((pair) => pair.ours && pair.theirs);
  return (
    <Drawer opened onClose={onClose} position="right" size="xl" title={t('rules.title', { name: crm.name })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('rules.hint')}
        </Text>
        {fields.isPending && <Skeleton height={160} radius="md" />}
        {fields.isError && <Alert color="red">{problemText(fields.error, t('failed'))}</Alert>}
        {fields.data && (
          <>
            {pairs.map((pair, at) => (
              <PairRow key={at} pair={pair} pairs={pairs} theirs={fields.data.theirs} ours={fields.data.ours} change={(more) => change(at, more)} drop={() => set({ pairs: pairs.filter((_, i) => i !== at) })} />
            ))}
            <div>
              <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => set({ pairs: [...pairs, { ours: '', theirs: '', way: 'both' }] })}>
                {t('rules.add')}
              </Button>
            </div>
          </>
        )}
        <Title order={2} size="h5">
          {t('rules.conflict')}
        </Title>
        <SegmentedControl aria-label={t('rules.conflict')} value={rules.conflict} onChange={(value) => set({ conflict: value as Conflict })} data={['newest', 'theirs', 'ours'].map((value) => ({ value, label: t(`conflicts.${value}`) }))} />
        <Text size="xs" c="dimmed">
          {t('rules.conflictHint')}
        </Text>
        <Switch label={t('rules.addsHere')} description={t('rules.addsHereHint')} checked={rules.addsHere} onChange={(event) => set({ addsHere: event.currentTarget.checked })} />
        <Switch label={t('rules.addsThere')} description={t('rules.addsThereHint')} checked={rules.addsThere} onChange={(event) => set({ addsThere: event.currentTarget.checked })} />
        <Switch label={t('rules.erasesThere')} description={t('rules.erasesThereHint')} checked={rules.erasesThere} onChange={(event) => set({ erasesThere: event.currentTarget.checked })} />
        <Select label={t('rules.notes')} description={t('rules.notesHint')} allowDeselect={false} value={rules.notes} onChange={(value) => set({ notes: (value ?? 'off') as Notes })} data={['off', 'short', 'whole'].map((value) => ({ value, label: t(`notes.${value}`) }))} />
        {save.isError && <Alert color="red">{problemText(save.error, t('failed'))}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button loading={save.isPending} disabled={!whole || pairs.length === 0} onClick={() => save.mutate({ id: crm.id, rules }, { onSuccess: onClose })}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}

interface RowProps {
  pair: Pair;
  pairs: Pair[];
  theirs: Property[];
  ours: OurField[];
  change: (more: Partial<Pair>) => void;
  drop: () => void;
}

function PairRow({ pair, pairs, theirs, ours, change, drop }: RowProps) {
  const { t } = useTranslation('crm');
  const isFree = (name: string, side: 'ours' | 'theirs') => name === pair[side] || pairs.every((other) => other[side] !== name);
  const fixed = theirs.find((property) => property.name === pair.theirs)?.writable === false;
  return (
    <div className={classes.pair}>
      <Select
        size="xs"
        searchable
        allowDeselect={false}
        aria-label={t('rules.ours')}
        placeholder={t('rules.ours')}
        value={pair.ours || null}
        onChange={(value) => change({ ours: value ?? '' })}
        data={ours.filter((field) => isFree(field.name, 'ours')).map((field) => ({ value: field.name, label: field.label ?? t(`ours.${field.name}`) }))}
      />
      <Select size="xs" allowDeselect={false} aria-label={t('rules.way')} value={fixed ? 'in' : pair.way} disabled={fixed} onChange={(value) => change({ way: (value ?? 'both') as Way })} data={ways.map((value) => ({ value, label: t(`ways.${value}`) }))} />
      <Select
        size="xs"
        searchable
        limit={200}
        allowDeselect={false}
        aria-label={t('rules.theirs')}
        placeholder={t('rules.theirs')}
        value={pair.theirs || null}
        onChange={(value) => change({ theirs: value ?? '', ...(theirs.find((property) => property.name === value)?.writable === false ? { way: 'in' as Way } : {}) })}
        data={theirs.filter((property) => isFree(property.name, 'theirs')).map((property) => ({ value: property.name, label: property.label === property.name ? property.name : `${property.label} (${property.name})` }))}
      />
      <ActionIcon variant="subtle" color="gray" aria-label={t('rules.drop', { name: pair.theirs })} onClick={drop}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
