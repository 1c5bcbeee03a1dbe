import { createVoice } from '../../functions/voice/app.tsx';
import type { VoiceDeps } from '../../functions/voice-deps.ts';
import { deliverLetter, type MailboxContext } from '../../lib/actions/mailboxes/deliver.ts';

/** What a browser on the face of workers was shown, and the cookie that it keeps. */
export interface Turned {
  response: Response;
  text: string;
  cookie: string | undefined;
}

export interface Turn {
  path: string;
  form?: Readonly<Record<string, string>>;
  cookie?: string | undefined;
}

/** A browser on the face of workers, at an address of its own. */
export type Browser = (turn: Turn) => Promise<Turned>;

/** The face of workers of one world. */
export interface VoiceOfWorld {
  /** Of whoever kept a copy of a link. */
  outsider: Browser;
  /** Of a worker. */
  worker: Browser;
  /** What the processor of mailboxes does with what was told. */
  deliver(letterIds: readonly string[]): Promise<void>;
}

export function voiceOf(deps: VoiceDeps, mailbox: () => MailboxContext): VoiceOfWorld {
  const app = createVoice(deps);
  const browserAt =
    (remoteAddress: string): Browser =>
    async ({ path, form, cookie }) => {
      const sent = {
        method: 'POST',
        body: new URLSearchParams(form).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie ? { cookie } : {}) },
      };
      const read = { headers: cookie ? { cookie } : {} };
      const request = new Request(`http://voice.localhost${path}`, form ? sent : read);
      const response = await app.fetch(request, { incoming: { socket: { remoteAddress } } });
      const kept = response.headers.get('set-cookie')?.split(';')[0];
      return { response, text: await response.text(), cookie: kept ?? cookie };
    };
  return {
    outsider: browserAt('192.0.2.1'),
    worker: browserAt('192.0.2.2'),
    deliver: async (letterIds) => {
      for (const id of letterIds) await deliverLetter(mailbox(), id);
    },
  };
}
