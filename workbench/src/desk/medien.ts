/** Below this width the folders fold to icons, never the pane (ux §3). */
export const schmal = '(max-width: 1359px)';

/** Below this width (or that much enlarged) the list or the e-mail is shown, and the pane lies over it. */
export const eng = '(max-width: 999px)';

/** For styles. */
export const imEngen = `@media ${eng}`;
