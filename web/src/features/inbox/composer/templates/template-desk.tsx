import { Alert, Button, Group, Loader, Select, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { readable } from '@/lib/readable';
import type { Opened, Template } from '@/types/api';
import { useTemplates } from '@/lib/channels/list-templates';
import { complete, filledTemplate, ordered, preview } from './template';
import classes from './template-desk.module.css';

interface Props {
  thread: Opened;
  send: (content: Template) => void;
  /** Back to free writing; absent where only a template goes out. */
  close: (() => void) | null;
}

/** Chooses an approved message, fills its places and shows it as the customer will see it. */
export function TemplateDesk({ thread, send, close }: Props) {
  const { t } = useTranslation('inbox');
  const templates = useTemplates(thread.account.id, true);
  const [chosen, setChosen] = useState<string | null>(null);
  const [values, setValues] = useState<Record<string, string>>({});
  const offers = ordered(templates.data ?? [], thread.conversation.language);
  const key = (one: { name: string; language: string }) => `${one.name} ${one.language}`;
  const offer = offers.find((one) => key(one) === chosen);

  if (templates.isPending) return <Loader size="sm" aria-label={t('template.loading')} />;
  if (templates.isError) return <Alert color="red">{problemText(templates.error, t('template.failed'))}</Alert>;
  if (offers.length === 0) return <p className={classes.none}>{t('template.none')}</p>;
  return (
    <form
      className={classes.desk}
      onSubmit={(event) => {
        event.preventDefault();
        if (offer && complete(offer, values)) send(filledTemplate(offer, values));
      }}
    >
      <Select
        label={t('template.choose')}
        placeholder={t('template.chooseHint')}
        searchable
        value={chosen}
        onChange={(next) => {
          setChosen(next);
          setValues({});
        }}
        data={offers.map((one) => ({ value: key(one), label: `${readable(one.name)} · ${one.language}` }))}
        nothingFoundMessage={t('template.nothing')}
      />
      {offer && (
        <>
          <div className={classes.fields}>
            {offer.placeholders.map((name) => (
              <TextInput key={name} size="sm" required label={labelOf(name, t)} value={values[name] ?? ''} onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })} />
            ))}
          </div>
          <figure className={classes.preview} aria-label={t('template.preview')} dir="auto">
            {preview(offer, values)}
          </figure>
        </>
      )}
      <Group justify="flex-end" gap="xs">
        {close && (
          <Button size="compact-md" h={32} variant="subtle" color="gray" onClick={close}>
            {t('template.back')}
          </Button>
        )}
        <Button type="submit" size="compact-md" h={32} leftSection={<IconSend size={15} />} disabled={!offer || !complete(offer, values)}>
          {t('template.send')}
        </Button>
      </Group>
    </form>
  );
}

/** `body.1` → “Text 1”, `header.image` → “Heading: image”. */
function labelOf(name: string, t: ReturnType<typeof useTranslation<'inbox'>>['t']): string {
  const [part = '', place = ''] = name.split('.');
  const number = part === 'button' ? String(Number(place) + 1) : readable(place);
  return t(`template.place.${part}`, { place: number, defaultValue: readable(name) });
}
