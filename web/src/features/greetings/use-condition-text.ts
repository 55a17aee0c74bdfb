import { useTranslation } from 'react-i18next';
import { useChannels } from '@/lib/channels/list-channels';
import { useFormats } from '@/lib/format';
import type { Conditions } from './requests';

/** A condition in words; a dash where it holds for everybody. */
export function useConditionText(): (name: string, rule: Conditions) => string {
  const { t, i18n } = useTranslation('greetings');
  const { languageName } = useFormats();
  const accounts = useChannels().data ?? [];
  const regions = new Intl.DisplayNames([i18n.language], { type: 'region' });
  return (name, rule) => {
    switch (name) {
      case 'account':
        return rule.account ? (accounts.find((account) => account.id === rule.account)?.name ?? t('gone')) : '–';
      case 'page':
        return rule.page ?? '–';
      case 'country':
        return rule.country ? (regions.of(rule.country) ?? rule.country) : '–';
      case 'language':
        return rule.language ? languageName(rule.language) : '–';
      case 'visitor':
        return rule.returning === null ? '–' : t(rule.returning ? 'returning' : 'new');
      case 'hours':
        return rule.open === null ? '–' : t(rule.open ? 'open' : 'closed');
      case 'channel':
        return rule.channel ? t(`common:channel.${rule.channel}`) : '–';
      default:
        return '';
    }
  };
}
