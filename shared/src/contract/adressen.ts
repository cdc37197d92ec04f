/**
 * Every operation that can be called, with method and path. Plain strings: all a client imports at run time.
 * The id is at once route id, policy operation, Ereignis type and text key.
 */
export const adressen = {
  'gesundheit.lesen': 'GET /api/gesundheit',
  'ich.lesen': 'GET /api/ich',
  'aktenplan.lesen': 'GET /api/aktenplan',
  'akte.liste': 'GET /api/akten',
  'akte.anlegen': 'POST /api/akten',
  'akte.lesen': 'GET /api/akten/{akte}',
  'akte.aendern': 'PATCH /api/akten/{akte}',
  'akte.zda': 'POST /api/akten/{akte}/zda',
  'akte.protokoll': 'GET /api/akten/{akte}/protokoll',
  'vorgang.liste': 'GET /api/akten/{akte}/vorgaenge',
  'vorgang.anlegen': 'POST /api/akten/{akte}/vorgaenge',
  'vorgang.lesen': 'GET /api/akten/{akte}/vorgaenge/{vorgang}',
  'vorgang.aendern': 'PATCH /api/akten/{akte}/vorgaenge/{vorgang}',
  'vorgang.zda': 'POST /api/akten/{akte}/vorgaenge/{vorgang}/zda',
  'vorgang.ziele': 'GET /api/ziele',
  'vorgang.vorschlaege': 'POST /api/vorschlaege',
  'vorgang.merken': 'POST /api/akten/{akte}/vorgaenge/{vorgang}/merken',
  'vorgang.entmerken': 'POST /api/akten/{akte}/vorgaenge/{vorgang}/entmerken',
  'nachricht.marken': 'POST /api/nachrichten/marken',
  'eingang.hochladen': 'PUT /api/eingang/{upload}',
  'schriftstueck.liste': 'GET /api/akten/{akte}/vorgaenge/{vorgang}/schriftstuecke',
  'schriftstueck.ablegen': 'POST /api/akten/{akte}/vorgaenge/{vorgang}/schriftstuecke',
  'schriftstueck.lesen': 'GET /api/akten/{akte}/schriftstuecke/{schriftstueck}',
  'schriftstueck.aendern': 'PATCH /api/akten/{akte}/schriftstuecke/{schriftstueck}',
  'schriftstueck.original': 'GET /api/akten/{akte}/schriftstuecke/{schriftstueck}/original',
  'schriftstueck.anlage': 'GET /api/akten/{akte}/schriftstuecke/{schriftstueck}/anlagen/{anlage}',
  'schriftstueck.zuruecknehmen': 'POST /api/akten/{akte}/schriftstuecke/{schriftstueck}/ruecknahme',
  'schriftstueck.verschieben': 'POST /api/akten/{akte}/schriftstuecke/{schriftstueck}/verschiebung',
  'schriftstueck.freigeben': 'POST /api/akten/{akte}/schriftstuecke/{schriftstueck}/freigabe',
  'suche.finden': 'GET /api/suche',
} as const;

export type RoutenId = keyof typeof adressen;
