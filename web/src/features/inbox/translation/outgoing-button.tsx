import { IconLanguage } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import type { Outgoing } from './use-outgoing';

/** Translate what I write; only where the customer writes another language. */
export function OutgoingButton({ outgoing }: { outgoing: Outgoing }) {
  if (!outgoing.offered) return null;
  return (
    <Suspense fallback={null}>
      <Toggle outgoing={outgoing} />
    </Suspense>
  );
}

function Toggle({ outgoing }: { outgoing: Outgoing }) {
  const { t } = useTranslation('translation');
  return <IconButton icon={IconLanguage} label={t('desk.translateMine')} pressed={outgoing.active} onClick={outgoing.toggle} />;
}
