import { Gate } from '../gate';
import { Frame } from './frame';

/** Whatever is behind the sign-in, in its frame. */
export function SignedIn() {
  return (
    <Gate>
      <Frame />
    </Gate>
  );
}
