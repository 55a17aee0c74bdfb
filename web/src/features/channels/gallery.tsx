import { Skeleton, Text, Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChannelBadge } from '@/components/channel-badge';
import { useForms } from '@/lib/channels/list-forms';
import type { ChannelKind } from '@/types/api';
import classes from './gallery.module.css';
import { KINDS, ownDrawer } from './kinds';

/** Every kind of channel, to choose one and connect it. */
export function Gallery({ onChoose }: { onChoose: (kind: ChannelKind) => void }) {
  const { t } = useTranslation('channels');
  const forms = useForms();
  const offered = (kind: ChannelKind) => ownDrawer(kind) || forms.data?.some((form) => form.kind === kind) === true;
  return (
    <section aria-labelledby="add-channel">
      <Title order={2} id="add-channel" mb="sm">
        {t('gallery.title')}
      </Title>
      <ul className={classes.grid}>
        {KINDS.map((kind) => (
          <li key={kind}>
            {forms.isPending && !ownDrawer(kind) ? (
              <Skeleton height={84} radius="md" />
            ) : (
              <UnstyledButton className={classes.tile} disabled={!offered(kind)} onClick={() => onChoose(kind)} aria-describedby={`about-${kind}`}>
                <ChannelBadge kind={kind} />
                <span className={classes.words}>
                  <Text fw={600}>{t(`kind.${kind}`)}</Text>
                  <Text size="xs" c="dimmed" id={`about-${kind}`}>
                    {offered(kind) ? t(`gallery.about.${kind}`) : t('gallery.absent')}
                  </Text>
                </span>
              </UnstyledButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
