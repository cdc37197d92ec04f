import { createContext, type ReactNode } from 'react';

/** The line that leads back to the last run while something of it can be undone; null without one. */
export const RueckblickKontext = createContext<ReactNode>(null);
