import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '@/components/language-switch';
import { Seal } from '@/components/seal';
import classes from './setup.module.css';
import { type Step, STEPS } from './steps';

interface Props {
  step: Step;
  /** Where to go back to an earlier step; absent while there is nobody to go back as. */
  onStep?: (step: Step) => void;
  children: ReactNode;
}

/** The road of the five steps beside the one that is walked. */
export function SetupShell({ step, onStep, children }: Props) {
  const { t } = useTranslation(['setup', 'knowledge', 'bot', 'channels']);
  const at = STEPS.indexOf(step);
  const content = useRef<HTMLElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    if (!content.current?.contains(document.activeElement)) content.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <div className={classes.shell}>
      <nav className={classes.side} aria-label={t('steps')}>
        <div className={classes.brand}>
          <Seal size={32} />
          <span>Serai</span>
        </div>
        <ol className={classes.steps}>
          {STEPS.map((name, index) => (
            <li key={name} className={classes.step} data-state={index < at ? 'done' : index === at ? 'now' : 'later'} aria-current={index === at ? 'step' : undefined}>
              <span className={classes.mark} aria-hidden>
                {index < at ? <IconCheck size={14} stroke={3} /> : index + 1}
              </span>
              <StepName name={name} onStep={index > 0 && index < at ? onStep : undefined} />
            </li>
          ))}
        </ol>
        <div className={classes.sideFoot}>
          <LanguageSwitch />
        </div>
      </nav>
      <main className={classes.content} ref={content} key={step} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function StepName({ name, onStep }: { name: Step; onStep?: (step: Step) => void }) {
  const { t } = useTranslation(['setup', 'knowledge', 'bot', 'channels']);
  const label = t(`${name}.step`);
  if (!onStep) return <span className={classes.name}>{label}</span>;
  return (
    <UnstyledButton className={classes.name} onClick={() => onStep(name)}>
      {label}
    </UnstyledButton>
  );
}
