/** The JSON messages between Microsoft's client and a host, as the client's version 16.0.15407 sends them. */

export const MessageType = { request: 1, response: 2, event: 3 } as const;

export const ObjectPathType = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, ensureUnchanged: 6 } as const;

/** `messageCategory` of every event entry. */
export const EVENT_CATEGORY = 65536;

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** At an argument's place the id of the object path it stands for, else 0. */
  ReferencedObjectPathIds?: number[];
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface RequestBody {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface RequestMessage {
  id: number;
  type: number;
  message: { url: string; method: string; body: RequestBody };
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface ResponseBody {
  Results: ActionResult[];
  Error?: { Code: string; Message: string; ActionIndex: number; Location: string };
}

export interface EventEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  /** JSON text of the event's arguments. */
  message: string;
}
