import { useQuery } from '@tanstack/react-query';
import { fileQuery } from '@/lib/customers/customers';
import { CustomerSections } from './customer-sections';

/** The customer of a conversation, as far as the desk keeps more than the profile. */
export function BesideThread({ contact }: { contact: string }) {
  const { data } = useQuery(fileQuery(contact));
  return data ? <CustomerSections file={data} /> : null;
}
