import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import { ModelsPage } from './models-page';
import type { Endpoint, Models } from './requests';

const fetched = vi.fn();
const sent = (method: string) =>
  fetched.mock.calls
    .filter(([, init]) => (init as RequestInit).method === method)
    .map(([path, init]) => ({ path: String(path), body: JSON.parse(String((init as RequestInit).body)) as Record<string, unknown> }));

function endpoint(id: string, more: Partial<Endpoint> = {}): Endpoint {
  return { id, baseUrl: `https://${id}.example/v1`, model: id, dialect: 'other', promptPrice: 1, completionPrice: 2, enabled: true, hasKey: true, health: 'well', ...more };
}

const models: Models = {
  endpoints: [endpoint('large'), endpoint('small', { health: 'resting' })],
  budget: {
    month: '2026-05', currency: 'USD', monthly: 10, alertPercent: 80, spent: 9, level: 'warned',
    byEndpoint: [{ endpoint: 'large', model: 'large', calls: 1200, failed: 3, cached: 40, promptTokens: 5000, completionTokens: 900, cost: 9 }],
  },
};

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(async (path: string) =>
    path.endsWith('/test') ? Response.json({ ok: true, milliseconds: 12, problem: null }) : path.includes('/endpoints') ? Response.json(models.endpoints[0]) : Response.json(models),
  );
  vi.stubGlobal('fetch', fetched);
});

test('order, health, budget and spending are there, and accessible', async () => {
  const { container } = await renderApp(<ModelsPage />);
  expect(await screen.findByText('Keeps failing: resting')).toBeVisible();
  expect(screen.getByText('$9.00 of $10.00 spent in 2026-05')).toBeVisible();
  expect(screen.getByText('Little of the budget is left.')).toBeVisible();
  expect(screen.getByRole('cell', { name: '1,200' })).toBeVisible();
  await expectAccessible(container);
});

test('beside the models one can hear what they say', async () => {
  await renderApp(<ModelsPage />);
  expect(await screen.findByRole('textbox', { name: 'Write as a customer' })).toBeVisible();
});

test('a model is moved up in the order', async () => {
  await renderApp(<ModelsPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Ask small earlier' }));
  await waitFor(() => expect(sent('PUT')).toEqual([{ path: '/api/models/order', body: { ids: ['small', 'large'] } }]));
});

test('a change is tested with the stored key, and an empty key is not sent', async () => {
  await renderApp(<ModelsPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Change large' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Test' }));
  expect(await screen.findByText(/It works: answered in 12/)).toBeVisible();
  expect(sent('POST')[0]!.body).toMatchObject({ like: 'large', model: 'large' });
  expect(sent('POST')[0]!.body).not.toHaveProperty('apiKey');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent('PUT')[0]!.path).toBe('/api/models/endpoints/large'));
});
