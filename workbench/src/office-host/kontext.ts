/** Answer to `ContextActivationManager_getAppContextAsync`: in which program the page runs, and with what. */
import type { JsonObjekt } from '@registratur/shared/kernel/json';
import type { Sitzung } from './modell.ts';

/** `_appName` of Outlook on the web. */
const outlookImWeb = 64;

/** A JSON text, not an object; „react“ tells the library that it is the newer Outlook on the web. */
const anforderungen = (mailbox: string): string =>
  JSON.stringify({ Mailbox: mailbox, IdentityAPI: '1.3', SharedRuntime: '1.1', react: '1.1' });

export const kontext = (id: string, herkunft: string, sitzung: Sitzung): JsonObjekt => ({
  _id: id,
  _appInstanceId: id,
  _appName: outlookImWeb,
  _appVersion: '16.01',
  _appUILocale: 'de-DE',
  _dataLocale: 'de-DE',
  _docUrl: '',
  _clientMode: 1,
  _settings: sitzung.roaming,
  _reason: 'documentOpened',
  _osfControlType: 1,
  _eToken: '',
  _correlationId: id,
  _hostCustomMessage: '',
  _hostFullVersion: '16.0.0.0',
  _clientWindowHeight: 0,
  _clientWindowWidth: 0,
  _addinName: 'Registratur',
  _appDomains: [herkunft],
  _requirementMatrix: anforderungen(sitzung.launen.mailbox),
  _dialogRequirementMatrix: '',
  _featureGates: {},
  _initialDisplayMode: 0,
  _isDialog: false,
});
