import type { Material } from './types';

export const MAX_BYTES = 5 * 1024 * 1024;
export const ACCEPTED = ['.md', '.markdown', '.txt', '.csv', '.html', '.htm', '.pdf'];

/** A file travels as multipart, text as JSON. */
export function materialBody(material: Material): FormData | { name: string; text: string } {
  if (material.type === 'text') return { name: material.name, text: material.text };
  const form = new FormData();
  form.set('file', material.file, material.file.name);
  return form;
}

export function materialName(material: Material): string {
  return material.type === 'file' ? material.file.name : material.name;
}

/** Why a file cannot be read at all, as an i18n key; the server has the last word on the rest. */
export function refusal(file: File): 'tooLarge' | 'wrongKind' | null {
  if (file.size > MAX_BYTES) return 'tooLarge';
  const name = file.name.toLowerCase();
  return ACCEPTED.some((ending) => name.endsWith(ending)) ? null : 'wrongKind';
}
