import { Tabs, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useMay } from '@/lib/session';
import { AuditPanel } from './audit-panel';
import { FieldsPanel } from './fields/fields-panel';
import { NotificationsPanel } from './notifications/notifications-panel';
import { PeoplePanel } from './people-panel';
import { ProfilePanel } from './profile-panel';
import classes from './settings.module.css';
import { PromisesPanel } from './promises/promises-panel';
import { RoutingPanel } from './routing/routing-panel';
import { SurveysPanel } from './surveys/surveys-panel';
import { TeamsPanel } from './teams/teams-panel';
import { WorkspacePanel } from './workspace-panel';

/** One's own things for everybody; the workspace, its people and its log for those who run it. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { section } = useParams();
  const navigate = useNavigate();
  const runs = useMay('manage_workspace');
  const hires = useMay('manage_agents');
  const leads = useMay('assign_others');
  const sections = ['profile', 'notifications', ...(runs ? ['workspace'] : []), ...(hires ? ['people', 'teams', 'routing', 'promises'] : []), ...(leads ? ['fields', 'surveys'] : []), ...(hires ? ['audit'] : [])];
  const shown = sections.find((name) => name === section) ?? 'profile';
  return (
    <div className={classes.page}>
      <Title order={1} mb="md">
        {t('title')}
      </Title>
      <Tabs value={shown} onChange={(next) => void navigate(`/settings/${next}`)} keepMounted={false}>
        <Tabs.List mb="lg">
          {sections.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`sections.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="profile">
          <ProfilePanel />
        </Tabs.Panel>
        <Tabs.Panel value="notifications">
          <NotificationsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="workspace">
          <WorkspacePanel />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <PeoplePanel />
        </Tabs.Panel>
        <Tabs.Panel value="teams">
          <TeamsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="routing">
          <RoutingPanel />
        </Tabs.Panel>
        <Tabs.Panel value="promises">
          <PromisesPanel />
        </Tabs.Panel>
        <Tabs.Panel value="fields">
          <FieldsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="surveys">
          <SurveysPanel />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <AuditPanel />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
