import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fixTarget } from '@/lib/bot/fix-target';
import type { Trace } from '@/types/api';

export function FixLink({ asked, trace }: { asked: string; trace: Trace }) {
  const { t } = useTranslation('bot', { keyPrefix: 'try' });
  const target = fixTarget(trace, asked);
  return (
    <Button component={Link} to={target} variant="subtle" color="gray" size="compact-xs">
      {t('fix')}
    </Button>
  );
}
