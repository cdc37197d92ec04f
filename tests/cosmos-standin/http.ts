/** A request as it reached the stand-in, whichever way it came. */
export interface Anfrage {
  readonly methode: string;
  /** Still percent-encoded, without query. */
  readonly pfad: string;
  /** Names in lower case. */
  readonly kopf: Readonly<Record<string, string | undefined>>;
  readonly koerper: string;
  /** Where the account is reached, with a slash at the end. */
  readonly ursprung: string;
}

export interface Antwort {
  readonly status: number;
  readonly kopf: Readonly<Record<string, string>>;
  readonly koerper: string;
}

export const antwort = (
  status: number,
  wert: unknown,
  kopf: Readonly<Record<string, string>> = {},
): Antwort => ({
  status,
  kopf: { 'content-type': 'application/json', 'x-ms-request-charge': '0', ...kopf },
  koerper: wert === undefined ? '' : JSON.stringify(wert),
});

/** https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb */
const namen: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  404: 'NotFound',
  408: 'RequestTimeout',
  409: 'Conflict',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  424: 'FailedDependency',
  429: 'TooManyRequests',
  449: 'RetryWith',
  500: 'InternalServerError',
  501: 'NotImplemented',
  503: 'ServiceUnavailable',
};

/** What the service answers with an error body. */
export class Ablehnung extends Error {
  readonly status: number;
  readonly dazu: { readonly substatus?: number; readonly ru?: number; readonly nachMs?: number };
  constructor(
    status: number,
    message: string,
    dazu: { readonly substatus?: number; readonly ru?: number; readonly nachMs?: number } = {},
  ) {
    super(message);
    this.status = status;
    this.dazu = dazu;
  }
  alsAntwort(): Antwort {
    const { substatus, ru, nachMs } = this.dazu;
    return antwort(
      this.status,
      { code: namen[this.status] ?? String(this.status), message: this.message },
      {
        'x-ms-request-charge': String(ru ?? 0),
        ...(substatus === undefined ? {} : { 'x-ms-substatus': String(substatus) }),
        ...(nachMs === undefined ? {} : { 'x-ms-retry-after-ms': String(nachMs) }),
      },
    );
  }
}
