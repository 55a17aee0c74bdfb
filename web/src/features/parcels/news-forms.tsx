import { Alert, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChannels } from '@/lib/channels/list-channels';
import { useTemplates } from '@/lib/channels/list-templates';
import { problemText } from '@/lib/problem-text';
import type { ChannelAccount } from '@/lib/channels/types';
import { useChooseNewsForm, useNewsForm } from './requests';

/** Numbers of places that news can fill: the parcel's number, what happened, the carrier's page. */
const most = 3;

/** How each channel is told of: inside its window in our own words, else by a template where it has them. */
export function NewsForms() {
  const { t } = useTranslation('parcels');
  const channels = useChannels();
  const accounts = channels.data ?? [];
  if (accounts.length === 0) return null;
  return (
    <Stack gap="sm">
      <Text fw={600} size="sm">
        {t('news.channels')}
      </Text>
      {accounts.map((account) => (account.kind === 'whatsapp' ? <WithTemplates key={account.id} account={account} /> : <Without key={account.id} account={account} />))}
    </Stack>
  );
}

function Without({ account }: { account: ChannelAccount }) {
  const { t } = useTranslation('parcels');
  const limited = account.kind === 'messenger' || account.kind === 'instagram';
  return (
    <Text size="sm">
      <bdi>{account.name}</bdi>: <Text span c="dimmed">{t(limited ? 'news.insideWindow' : 'news.always')}</Text>
    </Text>
  );
}

function WithTemplates({ account }: { account: ChannelAccount }) {
  const { t } = useTranslation('parcels');
  const templates = useTemplates(account.id, true);
  const form = useNewsForm(account.id);
  const choose = useChooseNewsForm(account.id);
  const fitting = (templates.data ?? []).filter(({ status, placeholders, header }) => status.toUpperCase() === 'APPROVED' && placeholders.length <= most && placeholders.every((place) => /^body\.\d$/.test(place)) && (header?.format ?? 'TEXT') === 'TEXT');
  const name = (one: { name: string; language: string }) => `${one.name} ${one.language}`;
  return (
    <>
      <Select
        label={account.name}
        description={t('news.templateHint')}
        placeholder={t('news.noTemplate')}
        clearable
        maw={420}
        disabled={form.isPending}
        data={fitting.map((one) => ({ value: name(one), label: `${one.name} · ${one.language}` }))}
        value={form.data ? name(form.data) : null}
        onChange={(value) => {
          const chosen = fitting.find((one) => name(one) === value);
          choose.mutate(chosen ? { name: chosen.name, language: chosen.language, places: chosen.placeholders.length } : null);
        }}
      />
      {fitting.find((one) => form.data && name(one) === name(form.data)) && (
        <Text size="xs" c="dimmed" dir="auto">
          {fitting.find((one) => form.data && name(one) === name(form.data))?.body}
        </Text>
      )}
      {(templates.isError || choose.isError) && <Alert color="red">{problemText(templates.error ?? choose.error, t('failed'))}</Alert>}
    </>
  );
}
