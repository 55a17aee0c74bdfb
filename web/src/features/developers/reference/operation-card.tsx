import { Accordion, Badge, Code, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../developers.module.css';
import type { Entry, Parameter } from './requests';
import { nameOf, shape, type Schema } from './shape';

function bodyOf(content: Record<string, { schema: Schema }> | undefined): Schema | undefined {
  return content && Object.values(content)[0]?.schema;
}

/** One address: what it takes, what it gives. */
export function OperationCard({ method, path, operation, schemas }: Entry & { schemas: Record<string, Schema> }) {
  const { t } = useTranslation('developers');
  /** What the body is, written out; what it holds is named and found among the types. */
  const open = (schema: Schema | undefined) => (schema?.$ref ? (schemas[nameOf(schema.$ref)] ?? schema) : schema);
  const body = open(bodyOf(operation.requestBody?.content));
  const example = Object.values(operation.requestBody?.content ?? {})[0]?.example;
  const told = operation.description?.replace(/ ?Needs the scope `[^`]+`\.$/, '');
  const [status, well] = Object.entries(operation.responses)[0] ?? ['200', {}];
  const given = open(bodyOf(well.content));
  const parameters = (operation.parameters ?? []).filter((parameter) => !parameter.$ref);
  return (
    <Accordion.Item value={operation.operationId}>
      <Accordion.Control>
        <Group gap="xs">
          <Badge variant="default" w={72}>
            {method}
          </Badge>
          <Text ff="monospace" size="sm" className={classes.secret}>
            {path}
          </Text>
          <Text size="sm" c="dimmed">
            {t(`operations.${operation.operationId}`, { defaultValue: operation.summary })}
          </Text>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap="sm">
          <Text size="sm">
            {t('api.scope')} <Code>{operation['x-scope']}</Code>
          </Text>
          {told && <Text size="sm">{told}</Text>}
          {parameters.length > 0 && <Parameters parameters={parameters} />}
          {body && <Shape title={t('api.body')} schema={body} />}
          {example !== undefined && <Block title={t('api.example')} text={JSON.stringify(example, null, 2)} />}
          {given ? <Shape title={t('api.answer', { status })} schema={given} /> : <Text size="sm">{t('api.empty', { status })}</Text>}
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

function Parameters({ parameters }: { parameters: Parameter[] }) {
  const { t } = useTranslation('developers');
  return (
    <Table.ScrollContainer minWidth={360}>
      <Table>
        <Table.Tbody>
          {parameters.map((parameter) => (
            <Table.Tr key={parameter.name}>
              <Table.Td>
                <Code>{parameter.name}</Code>
              </Table.Td>
              <Table.Td>{t(`api.in.${parameter.in}`)}</Table.Td>
              <Table.Td>
                <Code>{shape(parameter.schema)}</Code>
              </Table.Td>
              <Table.Td>{parameter.required ? t('api.required') : ''}</Table.Td>
              <Table.Td>{parameter.description}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

export function Shape({ title, schema }: { title: string; schema: Schema }) {
  return <Block title={title} text={shape(schema).replace(/^\n/, '')} />;
}

function Block({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {title}
      </Text>
      <Code block tabIndex={0} aria-label={title}>
        {text}
      </Code>
    </div>
  );
}
