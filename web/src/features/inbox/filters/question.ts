/** What narrows and orders a list: as it stands in the address, at the server and in saved views. Lists have commas. */
export const questionFields = ['sort', 'channel', 'account', 'language', 'country', 'tag', 'priority', 'waiting', 'assignee', 'unread', 'mood', 'intent', 'promise', 'closing', 'field'] as const;

export type QuestionField = (typeof questionFields)[number];

export type Question = Partial<Record<QuestionField, string>>;

export function readQuestion(query: URLSearchParams): Question {
  return Object.fromEntries(questionFields.flatMap((field) => (query.get(field) ? [[field, query.get(field)!]] : [])));
}

/** Always in the same order, so that the same question is the same text. */
export function asText(question: Question): string {
  return questionFields.flatMap((field) => (question[field] ? [`${field}=${encodeURIComponent(question[field])}`] : [])).join('&');
}

/** Without what is empty. */
export function withField(question: Question, field: QuestionField, value: string | null): Question {
  const { [field]: _, ...others } = question;
  return value ? { ...others, [field]: value } : others;
}

/** How many things narrow it; the order is none of them. */
export function narrowing(question: Question): number {
  return questionFields.filter((field) => field !== 'sort' && field !== 'field' && question[field]).length + ownFields(question).size;
}

export function listOf(value: string | undefined): string[] {
  return value ? value.split(',') : [];
}

/** What is asked of the shop's own fields, by their ids. */
export function ownFields(question: Question): Map<string, string> {
  return new Map(
    listOf(question.field).flatMap((one) => {
      const colon = one.indexOf(':');
      return colon > 0 ? [[one.slice(0, colon), decodeURIComponent(one.slice(colon + 1))]] : [];
    }),
  );
}

export function withOwnField(question: Question, id: string, value: string | null): Question {
  const fields = ownFields(question);
  fields.delete(id);
  if (value) fields.set(id, value);
  return withField(question, 'field', [...fields].map(([key, asked]) => `${key}:${encodeURIComponent(asked)}`).join(','));
}
