import { HostCollectionObject, HostObject, callMember, readMember, writeMember } from './host-object';
import { OfficeError } from '../office-error';
import { type Action, ActionType, type ActionResult, type ArgumentInfo, ObjectPathType, type RequestBody, type ResponseBody } from './protocol';
import { answerQuery } from './query';
import type { References } from './references';

/** What a batch needs of the host: the root of the model and the ranges held from earlier batches. */
export interface BatchSurroundings {
  root: HostObject;
  references: References;
  /** False once the client has gone; another workbook may be in the grid then. */
  isWanted(): boolean;
}

/** Carries out the actions of one request in their order, stopping at the first that fails. */
export class Batch {
  private readonly known = new Map<number, HostObject | null>();
  private readonly referenceIds = new Map<number, string>();
  private readonly kept: Set<number>;

  constructor(
    private readonly body: RequestBody,
    private readonly surroundings: BatchSurroundings,
  ) {
    this.kept = new Set(body.Actions.filter(({ Name }) => Name === '_KeepReference').map(({ ObjectPathId }) => ObjectPathId));
  }

  async run(): Promise<ResponseBody> {
    const Results: ActionResult[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      if (!this.surroundings.isWanted()) break;
      try {
        Results.push({ ActionId: action.Id, Value: (await this.carryOut(action)) ?? null });
      } catch (error) {
        return { Results, Error: { ...described(error), ActionIndex: index, Location: await this.location(action) } };
      }
    }
    return { Results };
  }

  private async carryOut(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace || action.ActionType === ActionType.ensureUnchanged) return null;
    const object = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && this.instantiated(action.ObjectPathId, object);
      case ActionType.query:
        return object && answerQuery(object, action.QueryInfo);
      case ActionType.setProperty:
        return writeMember(existing(object), action.Name, (await this.parameters(action.ArgumentInfo))[0]);
      case ActionType.method:
        return this.call(action, object);
      default:
        throw new OfficeError('NotImplemented', `Action type ${action.ActionType} is not offered by the browser edition`);
    }
  }

  private async call(action: Action, object: HostObject | null): Promise<unknown> {
    if (action.Name === '_KeepReference') return null;
    if (action.Name === '_RemoveReference') {
      // The client asks the workbook to let go of a range by its id.
      const [id] = action.ArgumentInfo?.Arguments ?? [];
      this.surroundings.references.release(String(id));
      return null;
    }
    const value = await callMember(existing(object), action.Name, await this.parameters(action.ArgumentInfo));
    return value instanceof HostObject ? {} : value;
  }

  /** What tells the client how to find the object again: an id, or a reference to a range it keeps. */
  private instantiated(pathId: number, object: HostObject) {
    const answer: Record<string, unknown> = {};
    if (object.identity !== undefined) answer.Id = answer._Id = object.identity;
    if (object.referable && this.kept.has(pathId) && this.path(pathId).ObjectPathType !== ObjectPathType.reference) {
      const id = this.referenceIds.get(pathId) ?? this.surroundings.references.keep(object);
      this.referenceIds.set(pathId, id);
      answer._ReferenceId = id;
    }
    return answer;
  }

  private path(id: number) {
    const path = this.body.ObjectPaths[id];
    if (!path) throw new OfficeError('InvalidArgument', `The request has no object path ${id}`);
    return path;
  }

  private async resolve(id: number): Promise<HostObject | null> {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const object = await this.find(id);
    this.known.set(id, object);
    return object;
  }

  private async find(id: number): Promise<HostObject | null> {
    const path = this.path(id);
    if (path.ObjectPathType === ObjectPathType.root) return this.surroundings.root;
    if (path.ObjectPathType === ObjectPathType.nullObject) return null;
    if (path.ObjectPathType === ObjectPathType.reference) return this.surroundings.references.get(path.Name);
    const parent = path.ParentObjectPathId === undefined ? null : await this.resolve(path.ParentObjectPathId);
    // Whatever hangs below a null object is a null object too.
    if (parent === null) return null;
    const parameters = await this.parameters(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case ObjectPathType.method:
        return asObject(await callMember(parent, path.Name, parameters));
      case ObjectPathType.property:
        return asObject(await readMember(parent, path.Name));
      case ObjectPathType.indexer:
        if (!(parent instanceof HostCollectionObject)) throw new OfficeError('NotImplemented', `${parent.typeName}.getItem is not offered by the browser edition`);
        return parent.item(parameters[0]);
      default:
        throw new OfficeError('NotImplemented', `Object path type ${path.ObjectPathType} is not offered by the browser edition`);
    }
  }

  /** Arguments in order; those that name an object path become the object itself. */
  private async parameters(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      const referenced = info?.ReferencedObjectPathIds?.[index];
      values.push(typeof referenced === 'number' && referenced > 0 ? await this.resolve(referenced) : await this.withObjects(value ?? undefined));
    }
    return values;
  }

  /** A rule or an option may name an object deep inside: `{ list: { source: { _ObjectPathId: 13 } } }`. */
  private async withObjects(value: unknown): Promise<unknown> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return this.resolve(value._ObjectPathId);
    const copy: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(value)) copy[name] = await this.withObjects(member);
    return copy;
  }

  private async location(action: Action): Promise<string> {
    const object = this.known.get(action.ObjectPathId);
    return [object?.typeName, action.Name].filter(Boolean).join('.');
  }
}

const asObject = (value: unknown): HostObject | null => {
  if (value === null || value === undefined) return null;
  if (value instanceof HostObject) return value;
  throw new OfficeError('GeneralException', 'The member is not an object');
};

const existing = (object: HostObject | null): HostObject => {
  if (object === null) throw new OfficeError('InvalidOperation', 'The object does not exist (isNullObject is true)');
  return object;
};

const described = (error: unknown) => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return { Code: typeof code === 'string' ? code : 'GeneralException', Message: error instanceof Error ? error.message : String(error) };
};
