import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { logFailure } from './log-failure.ts';
import type { WireAnswer } from './service.ts';
import type { RawRequest } from './verify-signature.ts';

export interface WireServer {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const STATUS_PATH = '/_carelake/status';
const HOST = '127.0.0.1';
const MAX_BODY_BYTES = 1024 ** 3;
/** How long answers under way may take once the server is told to stop. */
const LAST_ANSWERS_MS = 2000;

/** Serves AWS requests on loopback; `answer` gets each one whole. */
export async function startWireServer(
  port: number,
  answer: (request: RawRequest, sourceIp: string) => Promise<WireAnswer>,
): Promise<WireServer> {
  const underWay = new Set<Promise<void>>();
  const server = createServer({ maxHeaderSize: 64 * 1024 }, (incoming, response) => {
    const served = serve(incoming, response, answer).catch((error: unknown) => {
      // The sender is gone or broke its own request; nothing is left to answer.
      if (!incoming.destroyed && !response.destroyed) logFailure('an answer', error);
      response.destroy();
    });
    underWay.add(served);
    served.finally(() => underWay.delete(served));
  });
  server.requestTimeout = 0;
  server.listen(port, HOST);
  await once(server, 'listening');
  return {
    endpoint: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await Promise.race([Promise.all(underWay), setTimeout(LAST_ANSWERS_MS, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(
  incoming: IncomingMessage,
  response: ServerResponse,
  answer: (request: RawRequest, sourceIp: string) => Promise<WireAnswer>,
): Promise<void> {
  const url = incoming.url ?? '/';
  const mark = url.indexOf('?');
  const rawPath = mark < 0 ? url : url.slice(0, mark);
  if (rawPath === STATUS_PATH) return void response.end('{"status":"ok"}');
  const body = await readBody(incoming);
  if (!body) return void response.writeHead(413, { connection: 'close' }).end();
  const query = parseQuery(mark < 0 ? '' : url.slice(mark + 1));
  const { method = 'GET', headers } = incoming;
  await send(
    response,
    await answer({ method, rawPath, query, headers, body }, incoming.socket.remoteAddress ?? HOST),
  );
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Unlike a form, a signed query keeps its `+`. */
function parseQuery(text: string): URLSearchParams {
  const pairs = text.split('&').filter((pair) => pair !== '');
  return new URLSearchParams(
    pairs.map((pair): [string, string] => {
      const equals = pair.indexOf('=');
      return equals < 0
        ? [decode(pair), '']
        : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
    }),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function send(response: ServerResponse, answer: WireAnswer): Promise<void> {
  const { status, headers, body } = answer;
  if (answer.cut) return sendHalf(response, answer);
  if (body === undefined || Buffer.isBuffer(body)) {
    // A HEAD answer names the length of the body that it does not have.
    const length = headers['content-length'] ?? String(body?.length ?? 0);
    response.writeHead(status, { ...headers, 'content-length': length });
    response.end(body);
    return;
  }
  response.writeHead(status, { ...headers });
  await pipeline(Readable.from(body), response);
}

/** Breaks the connection in the middle of an answer; one without a body does not even begin. */
async function sendHalf(response: ServerResponse, { status, headers, body }: WireAnswer): Promise<void> {
  const [begun = Buffer.alloc(0)] =
    body === undefined || Buffer.isBuffer(body) ? [body] : await firstOf(body);
  if (begun.length === 0) return void response.destroy();
  response.writeHead(status, { 'content-length': String(begun.length), ...headers });
  response.write(begun.subarray(0, begun.length >> 1), () => response.destroy());
}

async function firstOf(body: AsyncIterable<Buffer>): Promise<Buffer[]> {
  for await (const chunk of body) return [chunk];
  return [];
}
