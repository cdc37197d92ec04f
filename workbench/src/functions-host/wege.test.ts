import { describe, expect, it } from 'vitest';
import { erzeugeWege } from './wege.ts';

const wege = erzeugeWege<string>();
wege.lege('api/akten', ['GET', 'POST'], 'liste');
wege.lege('api/akten/{akte}', ['GET'], 'akte');
wege.lege('api/akten/neu', ['POST'], 'neu');
wege.lege('api/akten/{akte}/vorgaenge/{vorgang?}', ['GET'], 'vorgang');
wege.lege('api/dateien/{*pfad}', ['GET'], 'datei');

const gefunden = (wert: string, parameter: Record<string, string> = {}): object => ({
  art: 'gefunden',
  wert,
  parameter,
});

describe('Wege', () => {
  it.each([
    ['GET', '/api/akten', gefunden('liste')],
    ['POST', '/api/akten', gefunden('liste')],
    ['GET', '/api/akten/', gefunden('liste')],
    ['GET', '/API/Akten', gefunden('liste')],
    ['GET', '/api/akten/7', gefunden('akte', { akte: '7' })],
    ['POST', '/api/akten/neu', gefunden('neu')],
    ['GET', '/api/akten/neu', gefunden('akte', { akte: 'neu' })],
    ['GET', '/api/akten/Stra%C3%9Fe%2F7', gefunden('akte', { akte: 'Straße/7' })],
    ['GET', '/api/akten/7/vorgaenge', gefunden('vorgang', { akte: '7' })],
    ['GET', '/api/akten/7/vorgaenge/9', gefunden('vorgang', { akte: '7', vorgang: '9' })],
    ['GET', '/api/dateien/a/b.txt', gefunden('datei', { pfad: 'a/b.txt' })],
    ['GET', '/api/dateien', gefunden('datei')],
    ['DELETE', '/api/akten/7', { art: 'falsche_methode', erlaubt: ['GET'] }],
    ['DELETE', '/api/akten/neu', { art: 'falsche_methode', erlaubt: ['POST', 'GET'] }],
    ['GET', '/api/anderes', { art: 'unbekannt' }],
    ['GET', '/api/akten//vorgaenge', { art: 'unbekannt' }],
    ['GET', '/api/akten/7/vorgaenge/9/10', { art: 'unbekannt' }],
    ['GET', '/api/akten/%E4', { art: 'fehlerhaft' }],
    ['GET', '/api/akten/%', { art: 'fehlerhaft' }],
  ])('%s %s', (methode, pfad, fund) => {
    expect(wege.finde(methode, pfad)).toEqual(fund);
  });

  it.each(['akten/{id:int}', 'akten/{id}.pdf', '{*rest}/mehr', '{p?}/mehr'])(
    'lehnt die Vorlage %s ab',
    (vorlage) => {
      expect(() => erzeugeWege().lege(vorlage, ['GET'], 0)).toThrow();
    },
  );
});
