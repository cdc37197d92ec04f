/** „Dr. Elif Aydin“ → „Elif Aydin“, for initials. */
export const ohneTitel = (name: string): string => name.replace(/^(?:\S+\.\s+)+(?=\S)/, '');
