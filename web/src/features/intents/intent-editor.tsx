import { Alert, Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { ActionFields } from './action-fields';
import { intentName, keyFor } from './intent-name';
import { type Intent, useRemoveIntent, useSaveIntent } from './requests';

/** From so many examples on, an intent is heard well. */
const ENOUGH = 5;

interface Props {
  intent: Intent;
  taken: string[];
  close: () => void;
}

/** Teaches one intent: a name, some examples, what to do. */
export function IntentEditor({ intent, taken, close }: Props) {
  const { t } = useTranslation('intents');
  const [name, setName] = useState(intent.key ? intentName(t, intent.key, intent.name) : '');
  const [examples, setExamples] = useState(intent.examples.join('\n'));
  const [action, setAction] = useState(intent.action);
  const save = useSaveIntent();
  const remove = useRemoveIntent();
  const lines = examples.split('\n').filter((line) => line.trim() !== '');
  const problem = save.error ?? remove.error;
  const submit = () =>
    save.mutate(
      { ...intent, key: intent.key || keyFor(name, taken), name: name.trim(), examples: lines, action },
      { onSuccess: close },
    );
  return (
    <Modal opened onClose={close} size="lg" title={intent.key ? t('editTitle') : t('add')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md">
          <TextInput label={t('name')} value={name} required maxLength={80} dir="auto" onChange={(event) => setName(event.currentTarget.value)} />
          <Textarea
            label={t('exampleLines')}
            description={lines.length === 0 || lines.length >= ENOUGH ? t('exampleHint') : t('exampleCount', { count: lines.length })}
            placeholder={t('examplePlaceholder')}
            autosize
            minRows={6}
            maxRows={14}
            dir="auto"
            value={examples}
            onChange={(event) => setExamples(event.currentTarget.value)}
          />
          <ActionFields action={action} change={setAction} />
          {problem && <Alert color="red">{problemText(problem, t('failed'))}</Alert>}
          <Group justify="space-between">
            {intent.key ? (
              <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate(intent.key, { onSuccess: close })}>
                {t('remove')}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={save.isPending} disabled={name.trim() === '' || lines.length === 0}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
