/** Every German text of the window around the tab. */
export const texte = {
  stadt: 'Stadt Musterstadt',
  fenster: 'Teams mit Registratur',
  apps: 'Apps',
  registratur: 'Registratur',
  outlook: 'Outlook',
  design: 'Design',
  designs: { default: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
  laden: 'Teams wird geladen',
} as const;
