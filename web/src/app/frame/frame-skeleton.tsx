import { PaneSkeleton } from '@/components/pane-skeleton';
import classes from './frame.module.css';
import navigation from './navigation/navigation.module.css';

/** The frame before it is known who is there. */
export function FrameSkeleton() {
  return (
    <div className={classes.frame} aria-busy>
      <div className={navigation.rail} />
      <div className={classes.main}>
        <PaneSkeleton />
      </div>
    </div>
  );
}
