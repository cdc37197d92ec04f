/** How real clients differ from one another: the desk shows Outlook on the web, tests put others in its place. */
export interface Launen {
  /** Highest requirement set of the mailbox, as in `1.14`. */
  readonly mailbox: string;
  /** Calls the client does not have, by their dispid. */
  readonly fehlt: ReadonlySet<number>;
  /** So many calls at once; one more is refused. */
  readonly zugleich: number;
  /** Calls that fail with „Internal error“, once each, by their dispid. */
  readonly stolpert: Set<number>;
  /** Chooses another item without telling: the page keeps the old one. */
  readonly erstarrt: boolean;
}

/** Outlook on the web. */
export const imWeb = (): Launen => ({
  mailbox: '1.15',
  fehlt: new Set(),
  zugleich: 3,
  stolpert: new Set(),
  erstarrt: false,
});
