import { Alert, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { problemText } from '@/lib/problem-text';
import { NewsCard } from './news-card';
import { useServices } from './requests';
import { ServiceCard } from './service-card';
import { TryNumber } from './try-number';

/** Who can be asked where a parcel is; and asking. */
export function ParcelsPage() {
  const { t } = useTranslation('parcels');
  const services = useServices();
  return (
    <Page title={t('title')} lead={t('subtitle')} width="narrow">
      <Stack gap="xl">
        <TryNumber />
        <section aria-labelledby="tracking-services">
          <Title order={2} id="tracking-services" mb={4}>
            {t('services.title')}
          </Title>
          <Text size="sm" c="dimmed" mb="md">
            {t('services.hint')}
          </Text>
          <Stack gap="md">
            {services.isPending && <Skeleton height={240} radius="lg" />}
            {services.isError && <Alert color="red">{problemText(services.error, t('failed'))}</Alert>}
            {services.data?.map((service) => (
              <ServiceCard key={service.kind} service={service} />
            ))}
          </Stack>
        </section>
        <NewsCard />
      </Stack>
    </Page>
  );
}
