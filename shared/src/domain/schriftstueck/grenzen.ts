/** The largest file that is taken, in bytes: Microsoft 365 delivers no larger mail. */
export const groessteDatei = 150_000_000;
