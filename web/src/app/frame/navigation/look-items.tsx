import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useInstall } from '@/lib/app/install';
import { alerts, useAlerts } from '@/lib/alerts';
import { api } from '@/lib/api/client';
import { speak } from '@/lib/i18n/i18n';
import { languages, nearest, serverTag } from '@/lib/i18n/languages';
import { toastProblem } from '@/lib/toast';

const schemes: MantineColorScheme[] = ['light', 'dark', 'auto'];

/** The language of the screens, each named in itself. */
export function LanguageItems() {
  const { i18n } = useTranslation();
  const change = (code: string) => {
    const language = nearest(code);
    void speak(language);
    api.put('/api/me', { language: serverTag(language) }).catch(toastProblem);
  };
  return (
    <Menu.RadioGroup value={i18n.language} onChange={change}>
      {languages.map((language) => (
        <Menu.RadioItem key={language.code} value={language.code} lang={language.code}>
          {language.name}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

export function ThemeItems() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
      {schemes.map((scheme) => (
        <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick={false}>
          {t(`theme.${scheme}`)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

/** How this browser says that something came in. */
export function AlertItems() {
  const { t } = useTranslation();
  const { sound, desktop } = useAlerts();
  return (
    <>
      <Menu.CheckboxItem checked={sound} onChange={alerts.setSound}>
        {t('alerts.sound')}
      </Menu.CheckboxItem>
      <Menu.CheckboxItem checked={desktop} onChange={(wanted) => void alerts.setDesktop(wanted)}>
        {t('alerts.desktop')}
      </Menu.CheckboxItem>
    </>
  );
}

/** The desk as an app of its own, where the browser offers that. */
export function InstallItem() {
  const { t } = useTranslation();
  const install = useInstall();
  if (!install) return null;
  return (
    <Menu.Item leftSection={<IconDownload size={16} stroke={1.7} aria-hidden />} onClick={install}>
      {t('install')}
    </Menu.Item>
  );
}
