import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages } from '@/lib/i18n/languages';
import { speak } from '@/lib/i18n/i18n';
import classes from './language-switch.module.css';

/** For screens outside the frame: the languages side by side, each in its own words. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  return (
    <div className={classes.languages}>
      {languages.map((language) => (
        <UnstyledButton key={language.code} lang={language.code} className={classes.language} aria-pressed={i18n.language === language.code} onClick={() => void speak(language.code)}>
          {language.name}
        </UnstyledButton>
      ))}
    </div>
  );
}
