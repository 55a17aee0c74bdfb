import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from './words';

interface Props {
  send(fields: { name: string; email: string; phone: string }): Promise<unknown>;
  done(sent: boolean): void;
}

export function ContactForm({ send, done }: Props) {
  const { words } = useWords();
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.scrollIntoView?.({ block: 'end' });
    form.current?.querySelector('input')?.focus();
  }, []);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const fields = new FormData(form.current!);
    const field = (name: string) => String(fields.get(name) ?? '').trim();
    send({ name: field('name'), email: field('email'), phone: field('phone') })
      .then(() => done(true), (failed: Error) => setProblem(failed.message || words.offline));
  }

  return (
    <form class="contact" ref={form} onSubmit={submit} aria-label={words.leaveContact}>
      <h3>{words.leaveContact}</h3>
      <p>{words.contactHint}</p>
      <label>{words.name}<input name="name" autocomplete="name" maxLength={200} /></label>
      <label>{words.email}<input name="email" type="email" autocomplete="email" required maxLength={200} dir="ltr" /></label>
      <label>{words.phone}<input name="phone" type="tel" autocomplete="tel" maxLength={40} dir="ltr" /></label>
      {problem && <p class="warn" role="alert">{problem}</p>}
      <div class="actions">
        <button type="button" onClick={() => done(false)}>{words.cancel}</button>
        <button type="submit" class="go">{words.send}</button>
      </div>
    </form>
  );
}
