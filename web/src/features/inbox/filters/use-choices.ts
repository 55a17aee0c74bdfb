import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgents } from '@/lib/agents';
import { useChannels } from '@/lib/channels/list-channels';
import { countries } from '@/lib/countries';
import { useFormats } from '@/lib/format';
import { COMMON_LANGUAGES, languageName } from '@/lib/knowledge/languages';
import { useTags } from '@/lib/marks/tags';

/** What each filter can be set to. */
export function useChoices() {
  const { t, i18n } = useTranslation('inbox');
  const { lasting } = useFormats();
  const tags = useTags();
  const agents = useAgents().data ?? [];
  const accounts = useChannels().data ?? [];
  const lands = useMemo(() => countries(i18n.language), [i18n.language]);
  return {
    sort: ['newest', 'waiting', 'promise', 'priority'].map((value) => ({ value, label: t(`filters.by.${value}`) })),
    channel: [...new Set(accounts.map((account) => account.kind))].map((value) => ({ value: value as string, label: t(`common:channel.${value}`) })),
    account: accounts.map((account) => ({ value: account.id, label: account.name })),
    tag: tags.map((tag) => ({ value: tag.id, label: tag.name })),
    language: COMMON_LANGUAGES.map((value) => ({ value: value as string, label: languageName(value, i18n.language) })),
    country: lands,
    assignee: agents.map((agent) => ({ value: agent.id, label: agent.name })),
    priority: ['high', 'urgent'].map((value) => ({ value, label: t(`filters.least.${value}`) })),
    mood: ['angry', 'worried', 'happy', 'neutral'].map((value) => ({ value, label: t(`filters.felt.${value}`) })),
    promise: ['running', 'warned', 'breached'].map((value) => ({ value, label: t(`filters.promised.${value}`) })),
    closing: ['60', '240', '720', '1440'].map((value) => ({ value, label: t('filters.within', { time: lasting(Number(value) * 60_000) }) })),
    waiting: ['5', '15', '60', '240', '1440'].map((value) => ({ value, label: t('filters.longer', { time: lasting(Number(value) * 60_000) }) })),
  };
}
