import { expect, test } from 'vitest';
import { imNachbau } from './overlay-teams.ts';

test('Ein Verweis nach Teams führt in den Nachbau, mit allem, was er nennt', () => {
  expect(imNachbau('https://teams.microsoft.com/l/entity/app/akten?context=%7B%7D')).toBe(
    '/teams/#/l/entity/app/akten?context=%7B%7D',
  );
});

test.each(['https://example.org/l/entity/app', 'https://teams.microsoft.com.example.org/l/x', '/akten/#/'])(
  'Jede andere Adresse bleibt: %s',
  (adresse) => expect(imNachbau(adresse)).toBe(adresse),
);
