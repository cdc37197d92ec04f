/** What the windows of the stand-in know of each other, in this browser. */
const schluessel = 'werkbank.person';

/** Whoever sat at the desk last is signed in to Teams as well. */
export const gemerktePerson = (): string | undefined => localStorage.getItem(schluessel) ?? undefined;
export const merkePerson = (upn: string): void => localStorage.setItem(schluessel, upn);

const kanal = 'werkbank.teams';

/** The Registratur is open in Teams. */
export function sageTeamsOffen(): void {
  const post = new BroadcastChannel(kanal);
  post.postMessage('offen');
  post.close();
}

/** Calls when the Registratur is opened in Teams; returns how to stop that. */
export function beiTeamsOffen(melde: () => void): () => void {
  const post = new BroadcastChannel(kanal);
  post.addEventListener('message', melde);
  return () => post.close();
}
