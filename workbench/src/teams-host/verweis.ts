import { aktentab } from '@registratur/shared/contract/orte';

/** Where a deep link leads to. */
export interface Verweisziel {
  readonly tab: string;
  readonly unterseite: string | undefined;
}

/**
 * Reads `/l/entity/<app>/<tab>?context={"subEntityId":…}`, the part of a deep link behind the name of the host
 * (learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application).
 * Undefined for any other address or a tab the app does not have.
 */
export function liesVerweis(text: string): Verweisziel | undefined {
  const ort = URL.canParse(text, 'https://teams.microsoft.com')
    ? new URL(text, 'https://teams.microsoft.com')
    : undefined;
  const [, tab] = /^\/l\/entity\/[^/]+\/([^/]+)$/.exec(ort?.pathname ?? '') ?? [];
  if (!ort || tab !== aktentab) return undefined;
  return { tab, unterseite: unterseite(ort.searchParams.get('context')) };
}

function unterseite(text: string | null): string | undefined {
  try {
    const { subEntityId } = JSON.parse(text ?? '{}') as { readonly subEntityId?: unknown };
    return typeof subEntityId === 'string' ? subEntityId : undefined;
  } catch {
    return undefined;
  }
}
