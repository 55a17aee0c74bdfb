import { Alert, Button, Menu, Skeleton, Stack } from '@mantine/core';
import { IconAddressBook, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { problemText } from '@/lib/problem-text';
import { ConnectDrawer } from './connect-drawer';
import { CrmCard } from './crm-card';
import { LogDrawer } from './log-drawer';
import { type Crm, useCrms, useForms } from './requests';
import { RulesDrawer } from './rules-drawer';

type Open = { what: 'connect'; kind: string; crm?: Crm } | { what: 'rules' | 'log'; crm: Crm };

/** Other systems that keep the same customers: what is connected, what goes where, and what was done. */
export function CrmPage() {
  const { t } = useTranslation('crm');
  const crms = useCrms();
  const forms = useForms();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <Page title={t('title')} lead={t('subtitle')} width="narrow">
      <Stack>
        <div>
          <Menu>
            <Menu.Target>
              <Button leftSection={<IconPlus size={16} />} disabled={!forms.data}>
                {t('connect.add')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {forms.data?.map((form) => (
                <Menu.Item key={form.kind} onClick={() => setOpen({ what: 'connect', kind: form.kind })}>
                  {form.title}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
        {crms.isPending && <Skeleton height={96} radius="md" />}
        {crms.isError && <Alert color="red">{problemText(crms.error, t('failed'))}</Alert>}
        {crms.data?.length === 0 && <EmptyState icon={IconAddressBook} title={t('empty')} text={t('emptyHint')} />}
        {crms.data?.map((crm) => (
          <CrmCard
            key={crm.id}
            crm={crm}
            title={forms.data?.find((form) => form.kind === crm.kind)?.title ?? crm.kind}
            onConnect={() => setOpen({ what: 'connect', kind: crm.kind, crm })}
            onRules={() => setOpen({ what: 'rules', crm })}
            onLog={() => setOpen({ what: 'log', crm })}
          />
        ))}
      </Stack>
      {open?.what === 'connect' && forms.data && <ConnectDrawer form={forms.data.find((form) => form.kind === open.kind)!} crm={open.crm} onClose={close} onDone={(crm) => setOpen({ what: 'rules', crm })} />}
      {open?.what === 'rules' && <RulesDrawer crm={open.crm} onClose={close} />}
      {open?.what === 'log' && <LogDrawer crm={open.crm} onClose={close} />}
    </Page>
  );
}
