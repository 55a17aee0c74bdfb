import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Schema } from './shape';

export interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header';
  description?: string;
  required: boolean;
  schema: Schema;
}

export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  'x-scope': string;
  parameters?: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: Schema; example?: unknown }> };
  responses: Record<string, { $ref?: string; description?: string; content?: Record<string, { schema: Schema }> }>;
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export function useReference() {
  return useQuery({ queryKey: ['openapi'], queryFn: ({ signal }) => api.get<OpenApi>('/api/v1/openapi.json', signal), staleTime: Infinity });
}

export interface Entry {
  method: string;
  path: string;
  operation: Operation;
}

/** By area, as the document orders them; only those that hold all the words. */
export function areasOf(document: OpenApi, words: string, titleOf: (operation: Operation) => string): [string, Entry[]][] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const areas = new Map<string, Entry[]>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const text = `${method} ${path} ${operation.summary} ${titleOf(operation)} ${operation['x-scope']}`.toLowerCase();
      if (!wanted.every((word) => text.includes(word))) continue;
      const area = operation.tags[0] ?? '';
      areas.set(area, [...(areas.get(area) ?? []), { method: method.toUpperCase(), path, operation }]);
    }
  }
  return [...areas];
}
