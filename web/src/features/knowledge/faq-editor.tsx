import { Alert, Button, Drawer, Group, Stack, Switch } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getHotkeyHandler } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Faq, FaqDraft } from '@/lib/knowledge/types';
import { problemText } from '@/lib/problem-text';
import { draftOf, edited, missing } from './faq-draft';
import { useSaveFaq } from './faq-requests';
import { LanguageSections } from './language-sections';
import { ValidityFields } from './validity-fields';

interface Props {
  /** The entry to change; null for a new one. */
  faq: Faq | null;
  /** What a new one begins with. */
  start?: FaqDraft;
  opened: boolean;
  onClose: () => void;
  onSaved?: (faq: Faq) => void;
  onDelete: (faq: Faq) => void;
}

export function FaqEditor({ faq, start, opened, onClose, onSaved, onDelete }: Props) {
  const { t } = useTranslation('knowledge');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={faq ? t('editor.change') : t('editor.add')}
      closeButtonProps={{ 'aria-label': t('editor.close') }}
    >
      <EditorForm key={faq?.id ?? start?.questions[0]?.text ?? 'new'} faq={faq} start={start} onClose={onClose} onSaved={onSaved} onDelete={onDelete} />
    </Drawer>
  );
}

function EditorForm({ faq, start, onClose, onSaved, onDelete }: Omit<Props, 'opened'>) {
  const { t, i18n } = useTranslation('knowledge');
  const save = useSaveFaq();
  const form = useForm({ initialValues: edited(faq ?? start ?? null, i18n.language) });
  const draft = draftOf(form.values);
  const lacking = missing(draft);
  const submit = () => {
    if (lacking === null) save.mutate({ id: faq?.id ?? null, draft }, {
      onSuccess: (saved) => {
        onSaved?.(saved);
        onClose();
      },
    });
  };
  return (
    <Stack gap="lg" onKeyDown={getHotkeyHandler([['mod+Enter', submit], ['mod+S', submit]])}>
      <LanguageSections form={form} />
      <ValidityFields form={form} />
      <Switch label={t('editor.enabled')} description={t('editor.enabledHint')} {...form.getInputProps('enabled', { type: 'checkbox' })} />
      {save.isError && <Alert color="red">{problemText(save.error, t('editor.failed'))}</Alert>}
      <Group justify="space-between">
        {faq ? (
          <Button variant="subtle" color="red" onClick={() => onDelete(faq)}>
            {t('editor.delete')}
          </Button>
        ) : (
          <span />
        )}
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('editor.cancel')}
          </Button>
          <Button onClick={submit} loading={save.isPending} disabled={lacking !== null} title={lacking ? t(`editor.${lacking}`) : undefined}>
            {t('editor.save')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
