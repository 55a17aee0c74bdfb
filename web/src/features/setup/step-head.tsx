import classes from './setup.module.css';

/** What this step is for, in a line and a half. */
export function StepHead({ title, text }: { title: string; text: string }) {
  return (
    <header className={classes.head}>
      <h1>{title}</h1>
      <p>{text}</p>
    </header>
  );
}
