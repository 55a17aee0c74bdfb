import classes from './health-figures.module.css';

export interface Figure {
  label: string;
  value: string;
  /** How much it should be looked at. */
  tone?: 'good' | 'watch' | 'bad';
}

/** Figures side by side, each with its name. */
export function FigureList({ rows }: { rows: Figure[] }) {
  if (rows.length === 0) return null;
  return (
    <dl className={classes.figures}>
      {rows.map(({ label, value, tone }) => (
        <div key={label} data-tone={tone}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
