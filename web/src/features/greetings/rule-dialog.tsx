import { Alert, Button, Group, Modal, Select, Stack, Switch, Text, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useFormats } from '@/lib/format';
import { COMMON_LANGUAGES } from '@/lib/knowledge/languages';
import { problemText } from '@/lib/problem-text';
import { useSession } from '@/lib/session';
import { ConditionFields } from './condition-fields';
import { useRemoveGreeting, useSaveGreeting, type GreetingRule, type RuleDraft } from './requests';

const everybody: RuleDraft = { enabled: true, channel: null, account: null, language: null, country: null, page: null, returning: null, open: null, texts: {} };

/** One rule: who is meant, and what they are told in which language. */
export function RuleDialog({ stored, close }: { stored: GreetingRule | null; close: () => void }) {
  const { t } = useTranslation('greetings');
  const { languageName } = useFormats();
  const { language } = useSession().workspace;
  const save = useSaveGreeting(stored?.id ?? null);
  const remove = useRemoveGreeting();
  const [rule, setRule] = useState<RuleDraft>(stored ?? everybody);
  const [texts, setTexts] = useState<[string, string][]>(stored ? Object.entries(stored.texts) : [[language, '']]);
  const left = COMMON_LANGUAGES.filter((tag) => !texts.some(([known]) => known === tag));
  const problem = save.error ?? remove.error;
  return (
    <Modal opened onClose={close} title={t(stored ? 'change' : 'add')} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ ...rule, texts: Object.fromEntries(texts.filter(([, text]) => text.trim() !== '')) }, { onSuccess: close });
        }}
      >
        <Stack gap="md">
          <ConditionFields value={rule} change={(by) => setRule({ ...rule, ...by })} />
          <Text size="sm" c="dimmed">
            {t('textHint')}
          </Text>
          {texts.map(([tag, text], at) => (
            <Group key={tag} align="end" wrap="nowrap">
              <Textarea style={{ flex: 1 }} label={languageName(tag)} autosize dir="auto" maxLength={500} value={text} onChange={(event) => setTexts(texts.map((one, index) => (index === at ? [tag, event.currentTarget.value] : one)))} />
              {texts.length > 1 && <IconButton icon={IconX} label={t('without', { language: languageName(tag) })} onClick={() => setTexts(texts.filter((_, index) => index !== at))} />}
            </Group>
          ))}
          <Select label={t('another')} searchable value={null} data={left.map((tag) => ({ value: tag, label: languageName(tag) }))} onChange={(tag) => tag && setTexts([...texts, [tag, '']])} />
          <Switch label={t('enabled')} checked={rule.enabled} onChange={(event) => setRule({ ...rule, enabled: event.currentTarget.checked })} />
          {problem && <Alert color="red">{problemText(problem, t('failed'))}</Alert>}
          <Group justify="space-between">
            {stored ? (
              <Button variant="subtle" color="red" onClick={() => remove.mutate(stored.id, { onSuccess: close })}>
                {t('common:delete')}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={save.isPending}>
              {t('common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
