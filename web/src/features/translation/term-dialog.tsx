import { Alert, Button, Group, Modal, Select, Stack, Switch, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useFormats } from '@/lib/format';
import { COMMON_LANGUAGES } from '@/lib/knowledge/languages';
import { problemText } from '@/lib/problem-text';
import { useRemoveTerm, useSaveTerm, type Term } from './requests';

/** One word and how it is said in other languages; without any, it stays as it is. */
export function TermDialog({ stored, close }: { stored: Term | null; close: () => void }) {
  const { t } = useTranslation('translation');
  const { languageName } = useFormats();
  const save = useSaveTerm(stored?.id ?? null);
  const remove = useRemoveTerm();
  const [term, setTerm] = useState(stored?.term ?? '');
  const [exact, setExact] = useState(stored?.exact ?? false);
  const [said, setSaid] = useState<[string, string][]>(Object.entries(stored?.translations ?? {}));
  const left = COMMON_LANGUAGES.filter((language) => !said.some(([known]) => known === language));
  const put = (at: number, words: string) => setSaid(said.map((one, index) => (index === at ? [one[0], words] : one)));
  const problem = save.error ?? remove.error;
  return (
    <Modal opened onClose={close} title={t(stored ? 'glossary.change' : 'glossary.add')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ term, exact, translations: Object.fromEntries(said.filter(([, words]) => words.trim() !== '')) }, { onSuccess: close });
        }}
      >
        <Stack gap="sm">
          <TextInput label={t('glossary.term')} data-autofocus required maxLength={120} value={term} onChange={(event) => setTerm(event.currentTarget.value)} />
          {said.map(([language, words], at) => (
            <Group key={language} align="end" wrap="nowrap">
              <TextInput style={{ flex: 1 }} label={languageName(language)} dir="auto" maxLength={200} value={words} onChange={(event) => put(at, event.currentTarget.value)} />
              <IconButton icon={IconX} label={t('glossary.without', { language: languageName(language) })} onClick={() => setSaid(said.filter((_, index) => index !== at))} />
            </Group>
          ))}
          <Select label={t('glossary.language')} description={t('glossary.languageHint')} searchable value={null} data={left.map((language) => ({ value: language, label: languageName(language) }))} onChange={(language) => language && setSaid([...said, [language, '']])} />
          <Switch label={t('glossary.exact')} checked={exact} onChange={(event) => setExact(event.currentTarget.checked)} />
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
