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
}

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
  private readonly surroundings: BatchSurroundings;
  private readonly faults = new Map<number, OfficeErrorCode>();
  private readonly receivers = new Set<(text: string) => void>();
  private queue: Promise<void> = Promise.resolve();

  constructor(
    root: HostObject,
    private readonly hooks: RequestHooks,
  ) {
    this.surroundings = { root, references: new References() };
  }

  /** Makes the nth request from now fail before any of its actions; 1 is the next one. For tests. */
  failAt(nth: number, code: OfficeErrorCode = 'RequestAborted') {
    this.faults.set(this.requests + nth, code);
  }

  /** How many ranges the client keeps across requests. */
  get keptReferences() {
    return this.surroundings.references.size;
  }

  /** Answers and events go to every receiver; returns what stops it. */
  connect(receive: (text: string) => void): () => void {
    this.receivers.add(receive);
    return () => this.receivers.delete(receive);
  }

  /** Takes one message of the client; the answer comes to `reply` when the grid has settled. */
  send(text: string, reply: (text: string) => void): void {
    this.queue = this.queue.then(() => this.serve(text, reply));
  }

  pushEvents(entries: EventEntry[]) {
    if (entries.length === 0) return;
    const text = JSON.stringify({ type: MessageType.event, message: { entries } });
    for (const receive of this.receivers) receive(text);
  }

  private async serve(text: string, reply: (text: string) => void): Promise<void> {
    const { id, type, message } = JSON.parse(text) as RequestMessage;
    if (type !== MessageType.request) return;
    const size = byteLength(text);
    this.requests += 1;
    this.bytes += size;
    this.largestRequest = Math.max(this.largestRequest, size);
    this.hooks.beforeActions();
    const answered = (body: ResponseBody) => JSON.stringify({ id, type: MessageType.response, message: { statusCode: 200, headers: {}, body: JSON.stringify(body) } });
    let answer = answered(await this.answer(message.body, size));
    if (byteLength(answer) > PAYLOAD_LIMIT) {
      answer = answered(failure('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit'));
    }
    this.bytes += byteLength(answer);
    this.largestResponse = Math.max(this.largestResponse, byteLength(answer));
    reply(answer);
    this.hooks.afterAnswer();
  }

  private async answer(body: RequestMessage['message']['body'], size: number): Promise<ResponseBody> {
    if (size > PAYLOAD_LIMIT) return failure('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit');
    const fault = this.faults.get(this.requests);
    if (fault) return failure(fault, `Request ${this.requests} was made to fail`);
    const response = await new Batch(body, this.surroundings).run();
    try {
      await this.hooks.afterActions();
    } catch (error) {
      return { ...response, Error: response.Error ?? failure('GeneralException', error instanceof Error ? error.message : String(error)).Error };
    }
    return response;
  }
}

const failure = (code: OfficeErrorCode, message: string): ResponseBody => ({ Results: [], Error: { Code: code, Message: message, ActionIndex: 0, Location: '' } });

