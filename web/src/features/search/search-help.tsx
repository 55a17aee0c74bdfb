import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './search.module.css';

const operators = ['from:customer', 'from:me', 'from:bot', 'channel:whatsapp', 'tag:', 'after:7d', 'before:2026-01-01', 'has:image', 'has:file', 'in:notes', '-word'] as const;

/** What can be written besides words; a click puts it into the field. */
export function SearchHelp({ add }: { add: (operator: string) => void }) {
  const { t } = useTranslation('search');
  return (
    <div className={classes.help} role="group" aria-label={t('help')}>
      {operators.map((operator) => (
        <UnstyledButton key={operator} className={classes.operator} onClick={() => add(operator === '-word' ? '-' : operator.startsWith('before') ? 'before:' : operator)} title={t(`operators.${operator.replace(/[:].*$/, '').replace('-word', 'not')}`)}>
          {operator}
        </UnstyledButton>
      ))}
    </div>
  );
}
