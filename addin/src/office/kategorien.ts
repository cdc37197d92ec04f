/** Categories of the chosen message; Outlook lets an add-in set them on no other (Mailbox 1.8). */
import { rufe } from './rufe.ts';
import { gelesenes, gewaehlteId, type Gelesen } from './wahl.ts';

export const kennzeichne = (id: string, kategorie: string): Promise<boolean> =>
  amGewaehlten(id, (item) => setze(item, kategorie));

export const entkennzeichne = (id: string, kategorie: string): Promise<boolean> =>
  amGewaehlten(id, (item) => rufe((melde) => item.categories.removeAsync([kategorie], melde)));

/** False when another one is chosen now, or the host did not do it. */
async function amGewaehlten(id: string, tu: (item: Gelesen) => Promise<void>): Promise<boolean> {
  const item = gelesenes();
  if (!item || gewaehlteId() !== id) return false;
  return tu(item).then(
    () => true,
    () => false,
  );
}

/** A category unknown to the mailbox is made first. */
async function setze(item: Gelesen, kategorie: string): Promise<void> {
  const setzeDiese = (): Promise<void> => rufe((melde) => item.categories.addAsync([kategorie], melde));
  try {
    await setzeDiese();
  } catch {
    const neu = { displayName: kategorie, color: Office.MailboxEnums.CategoryColor.Preset5 };
    await rufe((melde) => Office.context.mailbox.masterCategories.addAsync([neu], melde));
    await setzeDiese();
  }
}
