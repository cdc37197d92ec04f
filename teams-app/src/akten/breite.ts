/** Widths of the window at which the layout changes (ux §3). */
export const breite = {
  /** Three columns. */
  drei: '(min-width: 1280px)',
  /** Aktenplan and Akte side by side. */
  zwei: '(min-width: 960px)',
  /** One thing at a time. */
  eine: '(max-width: 639px)',
} as const;
