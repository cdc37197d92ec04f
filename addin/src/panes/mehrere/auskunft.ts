import type { Antwort, Ruf } from '@registratur/shared/contract/client';
import type { Ausgabe, Eingabe } from '@registratur/shared/contract/routen';
import { zeichenIn } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import { fingerabdruck } from '@registratur/shared/domain/nachricht/fingerabdruck';
import type { Gewaehlte } from '../../office/host.ts';

type Vorschlaege = Ausgabe<'vorgang.vorschlaege'>['vorschlaege'];
type Frage = Eingabe<'vorgang.vorschlaege'>;

/** What the server takes at most in one question, and how many conversations are asked about. */
const hoechstens = { zeichen: 20, faeden: 3 } as const;

/** SHA-256 of each conversation id, most frequent first. */
export async function faedenVon(mails: readonly Gewaehlte[]): Promise<ReadonlyMap<string, string>> {
  const zahl = new Map<string, number>();
  for (const { conversationId: id } of mails) if (id !== '') zahl.set(id, (zahl.get(id) ?? 0) + 1);
  const ids = [...zahl].sort(([, a], [, b]) => b - a).map(([id]) => id);
  return new Map(await Promise.all(ids.map(async (id) => [id, await fingerabdruck(id)] as const)));
}

/**
 * The questions for a selection: Aktenzeichen out of the subjects and the most frequent conversations. The subjects
 * stay here (design §3.4); senders and texts are not known of a selection.
 */
export async function fragen(mails: readonly Gewaehlte[]): Promise<readonly Frage[]> {
  const zeichen = zeichenIn(mails.map((mail) => mail.betreff).join('\n')).slice(0, hoechstens.zeichen);
  const [erster, ...weitere] = [...(await faedenVon(mails)).values()].slice(0, hoechstens.faeden);
  return [
    { zeichen: [...zeichen], adressen: [], ...(erster === undefined ? {} : { faden: erster }) },
    ...weitere.map((faden) => ({ zeichen: [], adressen: [], faden })),
  ];
}

/** Weak reasons last. */
const rang: Readonly<Record<Vorschlaege[number]['grund']['art'], number>> = {
  zeichen: 0,
  faden: 1,
  person: 2,
  favorit: 3,
  zuletzt: 4,
  neu: 5,
};

/** All answers in one: each Vorgang once with its best reason, best reasons first. */
export function vereine(antworten: readonly Vorschlaege[]): Vorschlaege {
  const jeVorgang = new Map<string, Vorschlaege[number]>();
  const alle = antworten.flat().sort((a, b) => rang[a.grund.art] - rang[b.grund.art]);
  for (const v of alle) if (!jeVorgang.has(v.vorgang)) jeVorgang.set(v.vorgang, v);
  return [...jeVorgang.values()];
}

/** The suggestions for all of them together. One question without an answer is enough to have none. */
export async function frage(ruf: Ruf, mails: readonly Gewaehlte[]): Promise<Antwort<Vorschlaege>> {
  const antworten = await Promise.all(
    (await fragen(mails)).map((ein) => ruf('vorgang.vorschlaege', { ein })),
  );
  const gut: Vorschlaege[] = [];
  for (const antwort of antworten) {
    if (!antwort.ok) return antwort;
    gut.push(antwort.wert.vorschlaege);
  }
  return { ok: true, wert: vereine(gut) };
}
