import { Button, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { intentName } from './intent-name';
import classes from './intents.module.css';
import { type Intent, useSaveIntent } from './requests';

/** One intent: on or off, and the way to its examples. */
export function IntentRow({ intent, edit }: { intent: Intent; edit: () => void }) {
  const { t } = useTranslation('intents');
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
          {save.isError ? problemText(save.error, t('failed')) : `${t(`does.${intent.action.type}`)} · ${intent.examples[0] ?? t('noExamples')}`}
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
