import { Anchor } from '@mantine/core';
import { IconCompass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconCompass} title={t('notFound.title')} text={t('notFound.text')}>
      <Anchor component={Link} to="/inbox">
        {t('notFound.home')}
      </Anchor>
    </EmptyState>
  );
}
