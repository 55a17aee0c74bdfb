import { Button, Checkbox, Drawer, Group, MultiSelect, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgents } from '@/lib/agents';
import { useDeleteMacro, useSaveMacro, type Macro } from '@/lib/macros/macros';
import { useTags } from '@/lib/marks/tags';
import { useMay } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import { actionsOf, formOf, type MacroForm } from './macro-form';

/** What a macro does, as a form: its parts are done from top to bottom. */
export function MacroDrawer({ macro, close }: { macro: Macro | null; close: () => void }) {
  const { t } = useTranslation('replies');
  const leads = useMay('assign_others');
  const tags = useTags().map((tag) => ({ value: tag.id, label: tag.name }));
  const agents = (useAgents().data ?? []).filter((agent) => agent.active).map((agent) => ({ value: agent.id, label: agent.name }));
  const save = useSaveMacro();
  const remove = useDeleteMacro();
  const [name, setName] = useState(macro?.name ?? '');
  const [shared, setShared] = useState(macro ? macro.owner === null : leads);
  const [form, setForm] = useState<MacroForm>(() => formOf(macro?.actions ?? []));
  const change = (by: Partial<MacroForm>) => setForm({ ...form, ...by });
  const actions = actionsOf(form);
  const submit = () => save.mutate({ id: macro?.id ?? null, draft: { shared, name, actions } }, { onSuccess: close, onError: toastProblem });
  return (
    <Drawer opened onClose={close} position="right" size="lg" title={t(macro ? 'macros.change' : 'macros.add')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap="md">
        <TextInput label={t('macros.name')} maxLength={60} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
        {leads && <Switch label={t('shared')} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />}
        <MultiSelect label={t('macros.addTags')} data={tags} value={form.add} onChange={(add) => change({ add })} searchable />
        <MultiSelect label={t('macros.removeTags')} data={tags} value={form.remove} onChange={(removed) => change({ remove: removed })} searchable />
        <Select label={t('macros.priority')} data={['normal', 'high', 'urgent'].map((value) => ({ value, label: t(`macros.${value}`) }))} value={form.priority} onChange={(priority) => change({ priority: priority as MacroForm['priority'] })} clearable />
        <Select label={t('macros.assign')} data={[{ value: 'queue', label: t('macros.queue') }, { value: 'bot', label: t('macros.bot') }, ...agents]} value={form.owner} onChange={(owner) => change({ owner })} clearable searchable />
        <Textarea label={t('macros.note')} autosize minRows={2} value={form.note} onChange={(event) => change({ note: event.currentTarget.value })} />
        <Textarea label={t('macros.reply')} description={t('macros.replyHint')} autosize minRows={2} value={form.reply} onChange={(event) => change({ reply: event.currentTarget.value })} />
        <Checkbox label={t('macros.resolve')} checked={form.resolve} onChange={(event) => change({ resolve: event.currentTarget.checked })} />
        <Group justify="space-between">
          {macro ? (
            <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate(macro.id, { onSuccess: close, onError: toastProblem })}>
              {t('delete')}
            </Button>
          ) : (
            <span />
          )}
          <Button loading={save.isPending} disabled={name.trim() === '' || actions.length === 0} onClick={submit}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}
