const LEAST = 10;

interface Person {
  name: string;
  email: string;
  password: string;
}

/** A new person needs a password; for one who exists it may stay. */
export function personValidation(t: (key: string, values?: Record<string, unknown>) => string, exists: boolean) {
  return {
    name: (name: Person['name']) => (name.trim() === '' ? t('people.nameMissing') : null),
    email: (email: Person['email']) => (/^\S+@\S+\.\S+$/.test(email) ? null : t('people.emailWrong')),
    password: (password: Person['password']) =>
      password.length >= LEAST || (exists && password === '') ? null : t('password.tooShort', { least: LEAST }),
  };
}
