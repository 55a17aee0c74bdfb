/** As the server keeps a mapping: a line for each field. */
export function mappingText(mapping: Record<string, string>): string {
  return Object.entries(mapping)
    .map(([field, path]) => `${field} = ${path}`)
    .join('\n');
}
