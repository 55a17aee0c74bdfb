import { expect, test } from 'vitest';
import { actionsOf, formOf, type MacroForm } from './macro-form';

test('a form reads back from what it does', () => {
  const form: MacroForm = { add: ['a'], remove: ['b'], priority: 'high', owner: 'queue', note: 'n', reply: 'r', resolve: false };
  expect(formOf(actionsOf(form))).toEqual(form);
  expect(formOf(actionsOf({ ...form, owner: 'agent-1', resolve: true }))).toEqual({ ...form, owner: 'agent-1', resolve: true });
});

test('an empty form does nothing', () => {
  expect(actionsOf(formOf([]))).toEqual([]);
});
