/** The page's side of nested app authentication (`window.nestedAppAuthBridge`), where the host offers it. */
import { botschaft } from './bruecke.ts';

interface Rahmenname {
  readonly xdmInfo?: string;
  readonly bruecke?: boolean;
}

const liesName = (): Rahmenname => {
  try {
    return JSON.parse(window.name) as Rahmenname;
  } catch {
    return {};
  }
};

type Hoerer = (text: string) => void;

export function legeBruecke(): void {
  const { xdmInfo = '', bruecke = false } = liesName();
  const herkunft = xdmInfo.split('|')[2];
  if (!bruecke || herkunft === undefined) return;
  const angemeldete = new Map<Hoerer, (ereignis: MessageEvent) => void>();
  const nestedAppAuthBridge = {
    addEventListener: (_: 'message', hoerer: Hoerer) => {
      const hoere = ({ source, origin, data }: MessageEvent): void => {
        const post = data as { readonly func?: string; readonly data?: string } | null;
        if (source !== window.parent || origin !== herkunft || post?.func !== botschaft.antwort) return;
        hoerer(post.data ?? '');
      };
      angemeldete.set(hoerer, hoere);
      window.addEventListener('message', hoere);
    },
    removeEventListener: (_: 'message', hoerer: Hoerer) => {
      const hoere = angemeldete.get(hoerer);
      if (hoere) window.removeEventListener('message', hoere);
      angemeldete.delete(hoerer);
    },
    postMessage: (text: string) => window.parent.postMessage({ func: botschaft.frage, data: text }, herkunft),
  };
  Object.assign(window, { nestedAppAuthBridge });
}
