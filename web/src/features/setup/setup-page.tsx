import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { PaneSkeleton } from '@/components/pane-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { sessionQuery } from '@/lib/session';
import { AccountStep } from './account-step';
import { KnowledgeStep } from './knowledge-step';
import { useSetupNeeded } from './requests';
import { SetupShell } from './setup-shell';
import { ShopStep } from './shop-step';
import { after, type Step, stepFor } from './steps';
import { TryStep } from './try-step';
import { WidgetStep } from './widget-step';

/** From nothing to a bot that answers. The address holds the step, so a reload goes on where it was. */
export function SetupPage() {
  const session = useQuery(sessionQuery);
  const needed = useSetupNeeded();
  const [parameters, setParameters] = useSearchParams();
  const navigate = useNavigate();

  if (session.isError || needed.isError) {
    return <ProblemNotice problem={session.error ?? needed.error} retry={() => location.reload()} page />;
  }
  if (session.isPending || needed.isPending) return <PaneSkeleton />;
  if (!session.data && !needed.data.needed) return <Navigate to="/sign-in?to=%2Fsetup" replace />;

  const step = stepFor(parameters.get('step'), session.data !== null);
  const go = (to: Step) => setParameters({ step: to });
  const next = () => {
    const to = after(step);
    if (to === null) void navigate('/inbox');
    else go(to);
  };
  return (
    <SetupShell step={step} onStep={session.data ? go : undefined}>
      <StepView step={step} onNext={next} />
    </SetupShell>
  );
}

function StepView({ step, onNext }: { step: Step; onNext: () => void }) {
  switch (step) {
    case 'account':
      return <AccountStep onDone={onNext} />;
    case 'shop':
      return <ShopStep onDone={onNext} />;
    case 'knowledge':
      return <KnowledgeStep onDone={onNext} />;
    case 'try':
      return <TryStep onDone={onNext} />;
    case 'widget':
      return <WidgetStep onDone={onNext} />;
  }
}
