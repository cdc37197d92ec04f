/** Time and chance come from outside, so that decisions stay pure. */
export interface Uhr {
  readonly jetzt: () => Date;
}
export interface Zufall {
  /** `bytes` random bytes in hex. */
  readonly hex: (bytes: number) => string;
}
