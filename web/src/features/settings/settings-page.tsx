import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { Page } from '@/components/page';
import { useSession } from '@/lib/session';
import type { Permission } from '@/types/api';
import { AuditPanel } from './audit-panel';
import { FieldsPanel } from './fields/fields-panel';
import { NotificationsPanel } from './notifications/notifications-panel';
import { PeoplePanel } from './people-panel';
import { ProfilePanel } from './profile-panel';
import { PromisesPanel } from './promises/promises-panel';
import { RoutingPanel } from './routing/routing-panel';
import { SurveysPanel } from './surveys/surveys-panel';
import { TeamsPanel } from './teams/teams-panel';
import { WorkspacePage } from './workspace-page';

/** Each page of the settings, and whom it is for; routes.ts lists them. */
const panels: Record<string, { panel: ComponentType; permission?: Permission }> = {
  profile: { panel: ProfilePanel },
  notifications: { panel: NotificationsPanel },
  workspace: { panel: WorkspacePage, permission: 'manage_workspace' },
  people: { panel: PeoplePanel, permission: 'manage_agents' },
  teams: { panel: TeamsPanel, permission: 'manage_agents' },
  routing: { panel: RoutingPanel, permission: 'manage_agents' },
  promises: { panel: PromisesPanel, permission: 'manage_agents' },
  fields: { panel: FieldsPanel, permission: 'assign_others' },
  surveys: { panel: SurveysPanel, permission: 'assign_others' },
  audit: { panel: AuditPanel, permission: 'manage_agents' },
};

/** One's own things for everybody; the workspace, its people and its log for those who run it. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { section = 'profile' } = useParams();
  const { permissions } = useSession();
  const shown = panels[section];
  if (!shown || (shown.permission && !permissions.includes(shown.permission))) return <Navigate to="/settings/profile" replace />;
  return (
    <Page title={t(`sections.${section}`)} lead={section === 'profile' ? undefined : t(`leads.${section}`)} width="narrow">
      <shown.panel key={section} />
    </Page>
  );
}
