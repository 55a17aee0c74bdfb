import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconBrandTelegram, IconBuildingStore, IconDeviceMobile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ScriptTag } from '@/components/channels/script-tag';
import { demoShopOf } from '@/lib/channels/script-tag';
import type { ChannelAccount } from '@/lib/channels/types';
import { problemText } from '@/lib/problem-text';
import classes from './setup.module.css';
import { StepHead } from './step-head';
import { useFirstWidget } from './use-first-widget';

/** One line for the shop's pages, and the places to see it work. */
export function WidgetStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('setup');
  const { account, problem } = useFirstWidget();
  return (
    <div>
      <StepHead title={t('widget.title')} text={t('widget.text')} />
      <Stack gap="xl">
        {problem !== null && <Alert color="red" role="alert">{problemText(problem, t('failed'))}</Alert>}
        {account ? <ScriptTag account={account} /> : problem === null && <Skeleton height={96} radius="md" />}
        {account && <Links account={account} />}
      </Stack>
      <div className={classes.foot}>
        <Button size="md" onClick={onDone}>
          {t('widget.finish')}
        </Button>
      </div>
    </div>
  );
}

function Links({ account }: { account: ChannelAccount }) {
  const { t } = useTranslation('setup');
  const places = [
    { name: 'shop', href: demoShopOf(account), Icon: IconBuildingStore },
    { name: 'phone', href: '/simulator', Icon: IconDeviceMobile },
    { name: 'telegram', href: '/channels?open=new-telegram', Icon: IconBrandTelegram },
  ];
  return (
    <section aria-label={t('widget.places')}>
      <div className={classes.links}>
        {places.map(({ name, href, Icon }) => (
          <a key={name} className={classes.link} href={href} target="_blank" rel="noreferrer">
            <Icon size={24} aria-hidden />
            <span>
              <Text fw={600} component="span" display="block">
                {t(`widget.${name}.name`)}
              </Text>
              <Text size="sm" c="dimmed" component="span">
                {t(`widget.${name}.text`)}
              </Text>
            </span>
          </a>
        ))}
      </div>
    </section>
  );
}
