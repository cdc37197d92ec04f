import { png, type Motiv } from './bilder.ts';
import type { Brief } from './eml.ts';

/** Nine stalls along a street, the lane for the fire engines between them. */
const staende: Motiv = (x, y) => {
  const reihe = y > 0.14 && y < 0.34 ? x * 5 : y > 0.66 && y < 0.86 ? x * 4 : undefined;
  if (reihe !== undefined && reihe % 1 > 0.12 && reihe % 1 < 0.88) return [178, 58, 46];
  if (y > 0.42 && y < 0.58) return [236, 214, 140];
  return y < 0.06 || y > 0.94 ? [150, 158, 166] : [236, 239, 241];
};

/** HTML alone, as some programs send it; the plan is a picture in the text. */
export const wintermarkt: Brief = {
  kennung: 'wintermarkt-2026-lageplan',
  von: 'Werbegemeinschaft Marktstraße <vorstand@marktstrasse.example>',
  an: ['Karl Nowak <karl.nowak@musterstadt.example>'],
  cc: ['Hanna Reuter <hanna.reuter@musterstadt.example>'],
  betreff: 'Wintermarkt ❄️ Marktstraße: geänderter Lageplan der Stände',
  gesendet: '2026-11-20T12:20:09+01:00',
  html: `<html lang="de"><body style="font-family:sans-serif">
<p>Sehr geehrter Herr Nowak,</p>
<p>wie besprochen haben wir die Stände auf der Südseite um einen verringert. Die Gasse für die Feuerwehr ist jetzt \
durchgehend <b>3,50&nbsp;m</b> breit:</p>
<p><img src="cid:lageplan@marktstrasse.example" alt="Lageplan: fünf Stände im Norden, vier im Süden, dazwischen die Gasse" width="360"></p>
<table border="1" cellpadding="6" style="border-collapse:collapse">
<tr><th align="left">Seite</th><th align="left">Stände</th><th align="left">Strom</th></tr>
<tr><td>Nord</td><td>5</td><td>16&nbsp;A</td></tr>
<tr><td>Süd</td><td>4</td><td>32&nbsp;A</td></tr>
</table>
<p>Bitte nehmen Sie den neuen Plan zu unserem Antrag vom 2.&nbsp;November.</p>
<p>Mit freundlichen Grüßen<br>Ruprecht Sanders<br>Werbegemeinschaft Marktstraße</p>
</body></html>`,
  anhaenge: [
    {
      name: 'lageplan.png',
      mime: 'image/png',
      inhalt: png(360, 200, staende),
      cid: 'lageplan@marktstrasse.example',
    },
  ],
};
