import { Button, Card, Stack, TagsInput, Text, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Guardrails, Persona, Rule } from '@/lib/bot/types';
import { RuleFields } from './rule-fields';

const SPLIT = [',', '，', ';', '；'];
const EMPTY: Rule = { name: '', words: [], team: null, priority: 'normal' };

/** What the bot leaves to people, declines, or never says. */
export function GuardrailFields({ form }: { form: UseFormReturnType<Persona> }) {
  const { t } = useTranslation('bot');
  const rails = form.values.guardrails;
  const change = (part: Partial<Guardrails>) => form.setFieldValue('guardrails', { ...rails, ...part });
  const changeRule = (index: number, rule: Rule) => change({ rules: rails.rules.map((other, at) => (at === index ? rule : other)) });
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="md">
        <Title order={2}>{t('words.title')}</Title>
        <TagsInput
          label={t('words.label')}
          description={t('words.hint')}
          placeholder={t('words.placeholder')}
          splitChars={SPLIT}
          {...form.getInputProps('sensitiveWords')}
        />
        <Stack gap="xs">
          <Text fw={500} size="sm">
            {t('rails.rules')}
          </Text>
          <Text size="xs" c="dimmed">
            {t('rails.rulesHint')}
          </Text>
          {rails.rules.map((rule, index) => (
            <RuleFields
              key={index}
              rule={rule}
              onChange={(changed) => changeRule(index, changed)}
              onRemove={() => change({ rules: rails.rules.filter((_, at) => at !== index) })}
            />
          ))}
          <Button variant="default" size="xs" w="fit-content" onClick={() => change({ rules: [...rails.rules, EMPTY] })}>
            {t('rails.addRule')}
          </Button>
        </Stack>
        <TagsInput
          label={t('rails.topics')}
          description={t('rails.topicsHint')}
          splitChars={SPLIT}
          value={rails.forbiddenTopics}
          onChange={(forbiddenTopics) => change({ forbiddenTopics })}
        />
        <TagsInput
          label={t('rails.words')}
          description={t('rails.wordsHint')}
          splitChars={SPLIT}
          value={rails.forbiddenWords}
          onChange={(forbiddenWords) => change({ forbiddenWords })}
        />
        <TagsInput
          label={t('rails.important')}
          description={t('rails.importantHint')}
          placeholder="anna@example.com"
          splitChars={SPLIT}
          value={rails.important}
          onChange={(important) => change({ important })}
        />
      </Stack>
    </Card>
  );
}
