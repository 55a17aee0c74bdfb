import { Card, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { IconSearch, IconTrash } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useFormats } from '@/lib/format';
import { toastProblem } from '@/lib/toast';
import { useCorrect, useForget, useMemory, type Remembered } from './requests';
import classes from './translation-page.module.css';

/** Sentences that somebody put right; they are said like that the next time. */
export function MemoryCard() {
  const { t } = useTranslation('translation');
  const { number } = useFormats();
  const [words, setWords] = useState('');
  const memory = useMemory(useDeferredValue(words)).data;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="md">
        <Title order={2}>{t('memory.title')}</Title>
        <Text size="sm" c="dimmed">
          {t(memory && memory.count > 0 ? 'memory.hint' : 'memory.empty', { count: memory?.count ?? 0, number: number(memory?.count ?? 0) })}
        </Text>
        {memory && memory.count > 0 && <TextInput leftSection={<IconSearch size={16} aria-hidden />} aria-label={t('memory.search')} placeholder={t('memory.search')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />}
        <ul className={classes.rows}>
          {memory?.items.map((one) => (
            <Row key={one.id + one.target} one={one} />
          ))}
        </ul>
      </Stack>
    </Card>
  );
}

function Row({ one }: { one: Remembered }) {
  const { t } = useTranslation('translation');
  const { languageName } = useFormats();
  const correct = useCorrect();
  const forget = useForget();
  const [target, setTarget] = useState(one.target);
  const keep = () => {
    if (target.trim() !== one.target) correct.mutate({ id: one.id, target: target.trim() }, { onError: (problem) => (setTarget(one.target), toastProblem(problem)) });
  };
  return (
    <li className={classes.row}>
      <div className={classes.sides}>
        <div>
          <Text size="xs" c="dimmed">
            {languageName(one.from)} · {t('memory.uses', { count: one.uses })}
          </Text>
          <Text size="sm" dir="auto">
            {one.source}
          </Text>
        </div>
        <Textarea label={languageName(one.to)} size="xs" autosize dir="auto" value={target} onChange={(event) => setTarget(event.currentTarget.value)} onBlur={keep} />
      </div>
      <IconButton icon={IconTrash} label={t('memory.forget')} onClick={() => forget.mutate(one.id, { onError: toastProblem })} />
    </li>
  );
}
