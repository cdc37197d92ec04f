import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as warte } from 'node:timers/promises';
import { freierPort } from '../faults/server.ts';

/** The peer: an established mail store that takes a message durably (IMAP APPEND, RFC 3501 §6.3.11). */
export interface Dovecot {
  /** Milliseconds from the command until the server said it is stored. */
  readonly lege: (bytes: Buffer) => Promise<number>;
  readonly beende: () => Promise<void>;
}

const programm = '/usr/sbin/dovecot';
const nobody = 65_534;

/** Debian's Dovecot with its own configuration in a folder of its own, on loopback; undefined when not installed. */
export async function starteDovecot(): Promise<Dovecot | undefined> {
  if (!existsSync(programm) || process.getuid?.() !== 0) return undefined;
  const ordner = mkdtempSync(join(tmpdir(), 'registratur-dovecot-'));
  const port = await freierPort();
  const konf = richteEin(ordner, port);
  const kind = spawn(programm, ['-F', '-c', konf], { stdio: 'ignore' });
  const beende = async (): Promise<void> => {
    if (kind.exitCode === null) {
      kind.kill('SIGTERM');
      await once(kind, 'exit');
    }
    rmSync(ordner, { recursive: true, force: true });
  };
  try {
    const imap = await verbinde(port, kind);
    await imap('a1', 'LOGIN akte akte');
    let nr = 1;
    return {
      lege: async (bytes) => {
        const beginn = performance.now();
        await imap(`a${(nr += 1)}`, 'APPEND INBOX', bytes);
        return performance.now() - beginn;
      },
      beende: async () => {
        await imap('ende', 'LOGOUT');
        await beende();
      },
    };
  } catch (fehler) {
    await beende();
    throw fehler;
  }
}

/** Writes configuration and user; the mail process runs as nobody, since no mail store takes mail as root. */
function richteEin(ordner: string, port: number): string {
  const konf = join(ordner, 'dovecot.conf');
  mkdirSync(join(ordner, 'post'));
  chownSync(join(ordner, 'post'), nobody, nobody);
  chmodSync(ordner, 0o755);
  writeFileSync(join(ordner, 'benutzer'), `akte:{PLAIN}akte:${nobody}:${nobody}::::\n`);
  writeFileSync(konf, einstellungen(ordner, port));
  return konf;
}

/** `mail_fsync=always`: stored means on the disk, as with us. */
const einstellungen = (ordner: string, port: number): string => `
protocols = imap
listen = 127.0.0.1
base_dir = ${ordner}/lauf
state_dir = ${ordner}/stand
log_path = ${ordner}/protokoll
ssl = no
disable_plaintext_auth = no
mail_fsync = always
mail_location = maildir:${ordner}/post
mail_uid = ${nobody}
mail_gid = ${nobody}
first_valid_uid = 1
first_valid_gid = 1
default_internal_user = nobody
default_internal_group = nogroup
default_login_user = nobody
passdb {
  driver = passwd-file
  args = ${ordner}/benutzer
}
userdb {
  driver = static
  args = uid=${nobody} gid=${nobody} home=${ordner}/post
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;

type Imap = (kennung: string, befehl: string, bytes?: Buffer) => Promise<void>;

async function verbinde(port: number, kind: ChildProcess): Promise<Imap> {
  for (let versuch = 0; versuch < 100 && kind.exitCode === null; versuch += 1) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      socket.setNoDelay(true);
      return sprich(socket);
    } catch {
      await warte(50);
    }
  }
  throw new Error('Dovecot ist nicht erreichbar.');
}

/** One command at a time; a non-synchronising literal (RFC 7888) carries the message along. */
function sprich(socket: Socket): Imap {
  let rest = '';
  let fertig: ((zeile: string) => boolean) | undefined;
  socket.setEncoding('utf8').on('data', (teil: string) => {
    const zeilen = (rest + teil).split('\r\n');
    rest = zeilen.pop() ?? '';
    for (const zeile of zeilen) if (fertig?.(zeile)) fertig = undefined;
  });
  return (kennung, befehl, bytes) =>
    new Promise((gut, schlecht) => {
      fertig = (zeile) => {
        if (!zeile.startsWith(`${kennung} `)) return false;
        if (zeile.startsWith(`${kennung} OK`)) gut();
        else schlecht(new Error(zeile));
        return true;
      };
      if (!bytes) socket.write(`${kennung} ${befehl}\r\n`);
      else
        socket.write(
          Buffer.concat([
            Buffer.from(`${kennung} ${befehl} {${bytes.length}+}\r\n`),
            bytes,
            Buffer.from('\r\n'),
          ]),
        );
    });
}
