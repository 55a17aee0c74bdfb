import { Button, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { intentName } from './intent-name';
import classes from './intents.module.css';
import { type Intent, useSaveIntent } from './requests';

/** One intent: on or off, and the way to its examples. */
export function IntentRow({ intent, edit }: { intent: Intent; edit: () => void }) {
  const { t, i18n } = useTranslation('intents');
  const save = useSaveIntent();
  const name = intentName(t, intent.key, intent.name);
  return (
    <div className={classes.row}>
      <Switch
        aria-label={t('switch', { name })}
        checked={intent.enabled}
        disabled={save.isPending}
        onChange={(event) => save.mutate({ ...intent, enabled: event.currentTarget.checked })}
      />
      <div className={classes.name}>
        <Text fw={500} dir="auto">
          {name}
        </Text>
        <Text size="xs" c={save.isError ? 'red' : 'dimmed'} truncate dir="auto">
          {save.isError ? problemText(save.error, t('failed')) : `${t(`does.${intent.action.type}`)} · ${sampleOf(intent.examples, i18n.language) ?? t('noExamples')}`}
        </Text>
      </div>
      <Text size="xs" c="dimmed">
        {t('examples', { count: intent.examples.length })}
      </Text>
      <Button variant="default" size="xs" onClick={edit} aria-label={t('editNamed', { name })}>
        {t('edit')}
      </Button>
    </div>
  );
}

/** A sentence that the reader can read: for Chinese readers the first with Chinese signs, else the first of all. */
function sampleOf(examples: string[], reader: string): string | undefined {
  const chinese = (text: string) => /\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  return (reader.startsWith('zh') ? examples.find(chinese) : undefined) ?? examples[0];
}
