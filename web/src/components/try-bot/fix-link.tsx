import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Trace } from '@/types/api';

/** Where what the bot said comes from: its own lines and words, or the knowledge. */
const OWN = ['greeting', 'thanks', 'goodbye', 'acknowledged', 'sensitive', 'rule', 'forbidden_topic', 'forbidden_word', 'bot_paused', 'who_are_you'];

export function FixLink({ asked, trace }: { asked: string; trace: Trace }) {
  const { t } = useTranslation('bot', { keyPrefix: 'try' });
  const target = OWN.includes(trace.reason) ? '/bot' : `/knowledge?tab=search&q=${encodeURIComponent(asked)}`;
  return (
    <Button component={Link} to={target} variant="subtle" color="gray" size="compact-xs">
      {t('fix')}
    </Button>
  );
}
