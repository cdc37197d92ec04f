/** Numbers of our own for what the library of 2022 lacks; the overlay sends them, no real host knows them. */
export const eigeneDispids = { getAsFileAsync: 90014 } as const;
