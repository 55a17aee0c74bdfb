import { runs } from '@serai/ui/formatted';
import { expect, test } from 'vitest';
import { asRuns } from './look';
import { wrapped } from './signs';

const seen = (written: string) => runs(written).map(({ text, kinds }) => (kinds.length > 0 ? `${kinds.join('+')}:${text}` : text));

test('signs become formatting as the server reads them', () => {
  expect(seen('a **bold** word')).toEqual(['a ', 'bold:bold', ' word']);
  expect(seen('**bold _and_ more**')).toEqual(['bold:bold ', 'bold+italic:and', 'bold: more']);
  expect(seen('_你好_ ~~旧价~~')).toEqual(['italic:你好', ' ', 'strike:旧价']);
  expect(seen('[our shop](https://x.example/a_b_)')).toEqual(['link:our shop']);
  expect(seen('- one\n* two')).toEqual(['• one\n• two']);
});

test('what is no formatting stays as it was typed', () => {
  for (const written of ['snake_case_name stays', '2 * 3 * 4', '** nothing **', 'https://x.example/_a_/**b**', '[no link](javascript:alert(1))']) expect(runs(written).map((run) => run.text).join('')).toBe(written);
});

test('marks that lie over one another are cut into stretches', () => {
  expect(asRuns({ text: 'bold and more', marks: [{ kind: 'bold', from: 0, to: 13, url: null }, { kind: 'italic', from: 5, to: 8, url: null }] })).toEqual([
    { text: 'bold ', kinds: ['bold'] },
    { text: 'and', kinds: ['bold', 'italic'] },
    { text: ' more', kinds: ['bold'] },
  ]);
});

test('a button puts signs around what is selected, and takes them away again', () => {
  expect(wrapped('a word here', 2, 6, 'bold')).toEqual({ text: 'a **word** here', from: 4, to: 8 });
  expect(wrapped('a **word** here', 4, 8, 'bold')).toEqual({ text: 'a word here', from: 2, to: 6 });
  expect(wrapped('one\ntwo', 0, 7, 'list')).toEqual({ text: '- one\n- two', from: 0, to: 11 });
  expect(wrapped('see shop', 4, 8, 'link')).toEqual({ text: 'see [shop](https://)', from: 11, to: 19 });
});
