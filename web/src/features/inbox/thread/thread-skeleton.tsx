import { Skeleton, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { usePhone } from '@/lib/media-query';
import header from './thread-header.module.css';

/** Bubbles that are about to come. */
export function ThreadSkeleton({ back }: { back: () => void }) {
  const { t } = useTranslation('inbox');
  const phone = usePhone();
  return (
    <>
      <div className={header.header}>
        {phone && <IconButton icon={IconArrowLeft} label={t('common:back')} onClick={back} />}
        <Skeleton height={14} width={160} />
      </div>
      <Stack p="lg" gap="lg" aria-hidden>
        {[52, 38, 64, 30, 46].map((width, index) => (
          <Skeleton key={index} height={48 + (index % 3) * 16} width={`${width}%`} radius="lg" ms={index % 2 ? 'auto' : undefined} />
        ))}
      </Stack>
    </>
  );
}
