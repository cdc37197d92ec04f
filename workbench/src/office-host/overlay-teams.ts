/** Links to Teams lead into the window of Teams that the workbench has; the product opens the real one. */
const echtes = 'https://teams.microsoft.com';

/** `https://teams.microsoft.com/l/…` stands behind the `#` of our own window; any other address stays. */
export function imNachbau(adresse: string): string {
  if (!adresse.startsWith(`${echtes}/l/`)) return adresse;
  return `/teams/#${adresse.slice(echtes.length)}`;
}

export function leiteTeamsUm(): void {
  const oeffne = window.open.bind(window);
  window.open = (adresse, ...rest) =>
    oeffne(adresse === undefined ? adresse : imNachbau(String(adresse)), ...rest);
}
