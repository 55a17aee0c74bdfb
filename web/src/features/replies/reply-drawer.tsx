import { Button, Drawer, Group, Select, Stack, Switch, Text, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMON_LANGUAGES, languageName } from '@/lib/knowledge/languages';
import { places, useDeleteReply, useSaveReply, type CannedReply, type ReplyDraft } from '@/lib/replies/replies';
import { useMay } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import { ReplyFiles } from './reply-files';
import classes from './replies.module.css';

/** Writes a reply: its shortcut, its words in each language, its files. */
export function ReplyDrawer({ reply, close }: { reply: CannedReply | null; close: () => void }) {
  const { t, i18n } = useTranslation('replies');
  const leads = useMay('assign_others');
  const save = useSaveReply();
  const remove = useDeleteReply();
  const [draft, setDraft] = useState<ReplyDraft>(() => ({
    shared: reply ? reply.owner === null : leads,
    shortcut: reply?.shortcut ?? '',
    texts: reply?.texts ?? { [i18n.language.split('-')[0]!]: '' },
    files: reply?.files ?? [],
  }));
  const change = (by: Partial<ReplyDraft>) => setDraft({ ...draft, ...by });
  const write = (language: string, text: string) => change({ texts: { ...draft.texts, [language]: text } });
  const submit = () => save.mutate({ id: reply?.id ?? null, draft }, { onSuccess: close, onError: toastProblem });
  const free = COMMON_LANGUAGES.filter((language) => !(language in draft.texts));
  const first = Object.keys(draft.texts)[0] ?? 'en';
  return (
    <Drawer opened onClose={close} position="right" size="lg" title={t(reply ? 'change' : 'add')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap="md">
        <TextInput label={t('shortcut')} description={t('shortcutHint')} leftSection="/" maxLength={40} value={draft.shortcut} onChange={(event) => change({ shortcut: event.currentTarget.value })} data-autofocus />
        {leads && <Switch label={t('shared')} checked={draft.shared} onChange={(event) => change({ shared: event.currentTarget.checked })} />}
        {Object.entries(draft.texts).map(([language, text]) => (
          <Textarea key={language} label={languageName(language, i18n.language)} autosize minRows={3} maxRows={12} maxLength={5000} dir="auto" lang={language} value={text} onChange={(event) => write(language, event.currentTarget.value)} />
        ))}
        <div>
          <Text size="xs" c="dimmed" mb={4}>
            {t('places')}
          </Text>
          <div className={classes.places}>
            {places.map((place) => (
              <UnstyledButton key={place} className={classes.shortcut} onClick={() => write(first, `${draft.texts[first] ?? ''}{{${place}}}`)}>
                {`{{${place}}}`}
              </UnstyledButton>
            ))}
          </div>
        </div>
        <Select label={t('language')} placeholder={t('languageHint')} searchable value={null} data={free.map((value) => ({ value: value as string, label: languageName(value, i18n.language) }))} onChange={(language) => language && write(language, '')} />
        <ReplyFiles files={draft.files} change={(files) => change({ files })} />
        <Group justify="space-between">
          {reply ? (
            <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate(reply.id, { onSuccess: close, onError: toastProblem })}>
              {t('delete')}
            </Button>
          ) : (
            <span />
          )}
          <Button loading={save.isPending} disabled={draft.shortcut.trim() === ''} onClick={submit}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}
