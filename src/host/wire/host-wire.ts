import { Batch, type BatchSurroundings } from './batch';
import type { OfficeErrorCode } from '../office-error';
import { type EventEntry, MessageType, type RequestMessage, type ResponseBody } from './protocol';
import { References } from './references';
import type { HostObject } from './host-object';

/** Excel on the web refuses a request or an answer above this many bytes. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What the wire asks of the workbook behind it around each request. */
export interface RequestHooks {
  /** Called before a request's first action. */
  beforeActions(): void;
  /** Called when a request's actions are done (or one failed), before the answer leaves. */
  afterActions(): void | Promise<void>;
  /** Called after the answer left: the place to push the events the request caused. */
  afterAnswer(): void;
  /** Called when a client has gone: what it registered is no longer wanted. */
  clientGone(): void;
}

/** One client's end of the wire. */
export interface ClientLine {
  /** Takes one message of the client; its answer comes to the receiver when the grid has settled. */
  send(text: string): void;
  /** The client has gone: nothing is delivered to it any more, and what it asked for and has not been done is not done. */
  close(): void;
}

/** A client that is there, and the ranges it keeps. */
interface Client {
  receive: (text: string) => void;
  references: References;
}

/** Above this many bytes a request is worked on in several turns, so that the page lives between them. */
const LONG_REQUEST = 256 * 1024;

const turnFor = (size: number): Promise<void> => (size > LONG_REQUEST ? new Promise((resume) => setTimeout(resume)) : Promise.resolve());

const byteLength = (text: string) => new TextEncoder().encode(text).length;

/**
 * The far end of Microsoft's client: takes a request's JSON text, answers JSON text, one request after the other.
 * Counts what passes, and refuses what Excel on the web would refuse for its size.
 */
export class HostWire {
  requests = 0;
  bytes = 0;
  largestRequest = 0;
  largestResponse = 0;
  private readonly faults = new Map<number, OfficeErrorCode>();
  private readonly clients = new Set<Client>();
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly root: HostObject,
    private readonly hooks: RequestHooks,
  ) {}

  /** Makes the nth request from now fail before any of its actions; 1 is the next one. For tests. */
  failAt(nth: number, code: OfficeErrorCode = 'RequestAborted') {
    this.faults.set(this.requests + nth, code);
  }

  /** How many ranges clients keep across requests. */
  get keptReferences() {
    return [...this.clients].reduce((sum, { references }) => sum + references.size, 0);
  }

  /** Answers to its messages and all events go to `receive`. */
  connect(receive: (text: string) => void): ClientLine {
    const client: Client = { receive, references: new References() };
    this.clients.add(client);
    return {
      send: (text) => {
        this.queue = this.queue.then(() => this.serve(text, client));
      },
      close: () => {
        if (this.clients.delete(client)) this.hooks.clientGone();
      },
    };
  }

  pushEvents(entries: EventEntry[]) {
    if (entries.length === 0) return;
    const text = JSON.stringify({ type: MessageType.event, message: { entries } });
    for (const { receive } of this.clients) receive(text);
  }

  private async serve(text: string, client: Client): Promise<void> {
    if (!this.clients.has(client)) return;
    const { id, type, message } = JSON.parse(text) as RequestMessage;
    if (type !== MessageType.request) return;
    const size = byteLength(text);
    this.requests += 1;
    this.bytes += size;
    this.largestRequest = Math.max(this.largestRequest, size);
    this.hooks.beforeActions();
    const answered = (body: ResponseBody) => JSON.stringify({ id, type: MessageType.response, message: { statusCode: 200, headers: {}, body: JSON.stringify(body) } });
    let answer = answered(await this.answer(message.body, size, client));
    if (byteLength(answer) > PAYLOAD_LIMIT) {
      answer = answered(failure('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit'));
    }
    this.bytes += byteLength(answer);
    this.largestResponse = Math.max(this.largestResponse, byteLength(answer));
    await turnFor(size);
    if (this.clients.has(client)) client.receive(answer);
    this.hooks.afterAnswer();
  }

  private surroundings(client: Client): BatchSurroundings {
    return { root: this.root, references: client.references, isWanted: () => this.clients.has(client) };
  }

  private async answer(body: RequestMessage['message']['body'], size: number, client: Client): Promise<ResponseBody> {
    if (size > PAYLOAD_LIMIT) return failure('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit');
    const fault = this.faults.get(this.requests);
    if (fault) return failure(fault, `Request ${this.requests} was made to fail`);
    await turnFor(size);
    const response = await new Batch(body, this.surroundings(client)).run();
    try {
      await turnFor(size);
      await this.hooks.afterActions();
    } catch (error) {
      return { ...response, Error: response.Error ?? failure('GeneralException', error instanceof Error ? error.message : String(error)).Error };
    }
    return response;
  }
}

const failure = (code: OfficeErrorCode, message: string): ResponseBody => ({ Results: [], Error: { Code: code, Message: message, ActionIndex: 0, Location: '' } });

