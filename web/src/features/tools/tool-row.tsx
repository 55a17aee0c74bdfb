import { Button, Card, Group, MultiSelect, NumberInput, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast, toastProblem } from '@/lib/toast';
import { modes, states, useChangeTool, type Mode, type OrderState, type Tool } from './requests';
import classes from './tools.module.css';

/** One tool: off, ask a person, or automatic; and how far it may go by itself. */
export function ToolRow({ tool }: { tool: Tool }) {
  const { t } = useTranslation('tools');
  const change = useChangeTool();
  const [draft, setDraft] = useState(tool);
  const changed = JSON.stringify(draft) !== JSON.stringify(tool);
  const save = (next: Tool) => change.mutate(next, { onSuccess: () => toast({ message: t('saved') }), onError: toastProblem });
  const offered = tool.effect === 'changes_the_order' ? modes : modes.filter((mode) => mode !== 'ask_agent');
  const number = (value: string | number) => (value === '' ? null : Number(value));
  return (
    <Card withBorder padding="md" component="article" aria-label={t(`tool.${tool.tool}`)}>
      <Group justify="space-between" align="flex-start">
        <div className={classes.words}>
          <Text fw={600}>{t(`tool.${tool.tool}`)}</Text>
          <Text size="sm" c="dimmed">
            {t(`about.${tool.tool}`)}
          </Text>
        </div>
        <SegmentedControl
          aria-label={t('mode.label', { tool: t(`tool.${tool.tool}`) })}
          value={draft.mode}
          data={offered.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
          onChange={(mode) => {
            const next = { ...draft, mode: mode as Mode };
            setDraft(next);
            save(next);
          }}
        />
      </Group>
      {tool.limits && draft.mode !== 'off' && (
        <Group mt="md" align="flex-end">
          <MultiSelect
            className={classes.states}
            label={t('limits.states')}
            placeholder={draft.states.length === 0 ? t('limits.sensible') : undefined}
            data={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
            value={draft.states}
            onChange={(chosen) => setDraft({ ...draft, states: chosen as OrderState[] })}
          />
          <NumberInput label={t('limits.days')} placeholder={t('limits.none')} min={0} max={3650} w={150} value={draft.days ?? ''} onChange={(days) => setDraft({ ...draft, days: number(days) })} />
          <NumberInput label={t('limits.most')} placeholder={t('limits.none')} min={0} w={150} value={draft.most ?? ''} onChange={(most) => setDraft({ ...draft, most: number(most) })} />
          <NumberInput label={t('limits.perMonth')} placeholder={t('limits.none')} min={0} w={170} value={draft.perMonth ?? ''} onChange={(often) => setDraft({ ...draft, perMonth: number(often) })} />
          <Button disabled={!changed} loading={change.isPending} onClick={() => save(draft)}>
            {t('save')}
          </Button>
        </Group>
      )}
    </Card>
  );
}
