/** What narrows and orders a list: as it stands in the address, at the server and in saved views. Lists have commas. */
export const questionFields = ['sort', 'channel', 'account', 'language', 'country', 'tag', 'priority', 'waiting', 'assignee', 'unread', 'mood', 'intent', 'promise', 'closing'] as const;

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
  return questionFields.filter((field) => field !== 'sort' && question[field]).length;
}

export function listOf(value: string | undefined): string[] {
  return value ? value.split(',') : [];
}
