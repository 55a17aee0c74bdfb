import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';

interface Props {
  onText: (name: string, text: string) => void;
  loading?: boolean;
}

const LEAST = 20;

/** Text to learn from, with a name to find it again by. */
export function PasteForm({ onText, loading = false }: Props) {
  const { t } = useTranslation('knowledge', { keyPrefix: 'intake' });
  const form = useForm({
    initialValues: { name: '', text: '' },
    validate: { text: (text) => (text.trim().length < LEAST ? t('paste.tooShort') : null) },
  });
  const submit = form.onSubmit(({ name, text }) => onText(name.trim() || firstWords(text), text));
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput label={t('paste.name')} placeholder={t('paste.namePlaceholder')} {...form.getInputProps('name')} />
        <Textarea
          label={t('paste.text')}
          placeholder={t('paste.textPlaceholder')}
          autosize
          minRows={7}
          maxRows={16}
          {...form.getInputProps('text')}
        />
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={loading}>
            {t('paste.read')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function firstWords(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line.replace(/^#+\s*/, '').slice(0, 60);
}
