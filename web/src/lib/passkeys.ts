import type { Session } from '@/types/api';
import { api } from './api/client';

/** Whether this browser and this address can have them at all: secure, and under a name instead of a number. */
export function canUsePasskeys(): boolean {
  return window.isSecureContext && typeof PublicKeyCredential === 'function' && !/^[\d.]+$|:/.test(location.hostname);
}

/** The person closed the browser's window, or let it run out: nothing to complain about. */
export function wasCalledOff(problem: unknown): boolean {
  return problem instanceof DOMException && (problem.name === 'NotAllowedError' || problem.name === 'AbortError');
}

/** The device has one for this account already. */
export function wasThere(problem: unknown): boolean {
  return problem instanceof DOMException && problem.name === 'InvalidStateError';
}

export interface Passkey {
  id: string;
  name: string;
  /** Whether it is copied to the person's other devices. */
  synced: boolean;
  createdAt: string;
  lastUsedAt: string | null;
}

interface Begun {
  challenge: string;
  domain: string;
  site: string;
  user: string;
  name: string;
  displayName: string;
  have: string[];
}

const patience = 5 * 60_000;

/** Lets the device make one. @returns recovery codes, if the person has none yet: told only now */
export async function addPasskey(name: string): Promise<{ passkey: Passkey; recoveryCodes: string[] }> {
  const begun = await api.post<Begun>('/api/me/passkeys/begin');
  const made = (await navigator.credentials.create({
    publicKey: {
      challenge: bytes(begun.challenge),
      rp: { id: begun.domain, name: begun.site },
      user: { id: bytes(begun.user), name: begun.name, displayName: begun.displayName },
      // EdDSA, ES256, RS256
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      excludeCredentials: begun.have.map((id) => ({ type: 'public-key', id: bytes(id) })),
      attestation: 'none',
      timeout: patience,
    },
  })) as PublicKeyCredential;
  const answer = made.response as AuthenticatorAttestationResponse;
  return api.post('/api/me/passkeys', { name, clientData: text(answer.clientDataJSON), attestation: text(answer.attestationObject) });
}

/** Signs in with whichever passkey the person picks. */
export async function signInWithPasskey(): Promise<Session> {
  const asked = await api.post<{ challenge: string; domain: string }>('/api/session/passkey/ask');
  const used = (await navigator.credentials.get({ publicKey: { challenge: bytes(asked.challenge), rpId: asked.domain, userVerification: 'required', timeout: patience } })) as PublicKeyCredential;
  const answer = used.response as AuthenticatorAssertionResponse;
  return api.post<Session>('/api/session/passkey', {
    id: text(used.rawId),
    userHandle: text(answer.userHandle ?? new ArrayBuffer(0)),
    authenticatorData: text(answer.authenticatorData),
    clientData: text(answer.clientDataJSON),
    signature: text(answer.signature),
  });
}

/** Base64url, as both sides write bytes. */
export function bytes(written: string): Uint8Array<ArrayBuffer> {
  const plain = atob(written.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

export function text(given: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(given))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
