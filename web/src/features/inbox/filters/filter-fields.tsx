import { Button, Checkbox, MultiSelect, Select } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnField } from '@/components/customer/own-field';
import { useFields } from '@/lib/customers/customers';
import { useSession } from '@/lib/session';
import type { View } from '@/types/api';
import classes from './filters.module.css';
import { IntentField } from './intent-field';
import { asText, listOf, ownFields, withField, withOwnField, type Question, type QuestionField } from './question';
import { SaveView } from './save-view';
import { useChoices } from './use-choices';

interface Props {
  view: View;
  question: Question;
  ask: (question: Question) => void;
}

/** Everything by which the list can be narrowed; fetched when somebody is about to. */
export function FilterFields({ view, question, ask }: Props) {
  const { t } = useTranslation('inbox');
  const change = (field: QuestionField) => (value: string | string[] | null) => ask(withField(question, field, Array.isArray(value) ? value.join(',') : value));
  return (
    <div className={classes.fields}>
      <Fields view={view} question={question} change={change} />
      <OwnFields question={question} ask={ask} />
      <Checkbox size="xs" label={t('filters.unread')} checked={question.unread === 'true'} onChange={(event) => change('unread')(event.currentTarget.checked ? 'true' : null)} />
      {asText(question) !== '' && (
        <div className={classes.foot}>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => ask({})}>
            {t('filters.clear')}
          </Button>
          <SaveView view={view} question={question} />
        </div>
      )}
    </div>
  );
}

/** What the shop keeps on its customers; who may not see a field is not offered it. */
function OwnFields({ question, ask }: Omit<Props, 'view'>) {
  const { t } = useTranslation('inbox');
  const fields = useFields();
  const sees = useSession().permissions.includes('see_contact_data');
  const asked = ownFields(question);
  const words = { any: t('filters.any'), yes: t('filters.yes'), no: t('filters.no') };
  return fields
    .filter((field) => sees || !field.personal)
    .map((field) => <OwnField key={`${field.id}:${asked.get(field.id) ?? ''}`} field={field} words={words} value={asked.get(field.id) ?? null} set={(value) => ask(withOwnField(question, field.id, value))} />);
}

function Fields({ view, question, change }: { view: View; question: Question; change: (field: QuestionField) => (value: string | string[] | null) => void }) {
  const { t } = useTranslation('inbox');
  const choices = useChoices();
  const usual = view === 'unassigned' ? 'waiting' : 'newest';
  const many = ['channel', 'account', 'tag', 'language', 'country', 'assignee', 'mood'] as const;
  return (
    <>
      <Select size="xs" label={t('filters.sort')} data={choices.sort} value={question.sort ?? usual} allowDeselect={false} comboboxProps={{ withinPortal: false }} onChange={(value) => change('sort')(value === usual ? null : value)} />
      {many.map((field) => (
        <MultiSelect key={field} size="xs" label={t(`filters.${field}`)} data={choices[field]} value={listOf(question[field])} placeholder={question[field] ? undefined : t('filters.any')} searchable clearable hidePickedOptions limit={60} comboboxProps={{ withinPortal: false }} onChange={change(field)} />
      ))}
      <Suspense fallback={null}>
        <IntentField value={question.intent} change={change('intent')} />
      </Suspense>
      <Select size="xs" label={t('filters.priority')} data={choices.priority} value={question.priority ?? null} placeholder={t('filters.any')} clearable comboboxProps={{ withinPortal: false }} onChange={change('priority')} />
      <Select size="xs" label={t('filters.waiting')} data={choices.waiting} value={question.waiting ?? null} placeholder={t('filters.any')} clearable comboboxProps={{ withinPortal: false }} onChange={change('waiting')} />
      <Select size="xs" label={t('filters.promise')} data={choices.promise} value={question.promise ?? null} placeholder={t('filters.any')} clearable comboboxProps={{ withinPortal: false }} onChange={change('promise')} />
      <Select size="xs" label={t('filters.closing')} data={choices.closing} value={question.closing ?? null} placeholder={t('filters.any')} clearable comboboxProps={{ withinPortal: false }} onChange={change('closing')} />
    </>
  );
}
