import type { CustomerFile } from '@/lib/customers/types';
import { Identities } from './identities';
import { Notes } from './notes';
import { OwnFields } from './own-fields';
import { OwnTags } from './own-tags';
import { PersonActions } from './person-actions';
import { Said } from './said';
import { Timeline } from './timeline';

/** All that the desk keeps on a customer; the same on the customer's page and beside a conversation. */
export function CustomerSections({ file }: { file: CustomerFile }) {
  return (
    <>
      <OwnTags file={file} />
      <OwnFields file={file} />
      <Notes file={file} />
      <Identities file={file} />
      <Said contact={file.contact.id} />
      <Timeline contact={file.contact.id} />
      <PersonActions file={file} />
    </>
  );
}
