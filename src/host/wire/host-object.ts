import { invalidArgument, notOffered } from '../office-error';

/** What a collection answers to `load('items')`, as far as the wire needs to know it. */
export interface HostCollection {
  items(): HostObject[] | Promise<HostObject[]>;
}

/**
 * An object of Excel's model as the client addresses it: members in PascalCase are answered,
 * members with a small first letter are the host's own and out of reach of a request.
 */
export abstract class HostObject {
  /** The name Excel's documentation gives the object, for messages. */
  abstract readonly typeName: string;

  /** What a collection finds this object by; the client asks for it again by this id. */
  get identity(): string | undefined {
    return undefined;
  }

  /** Ranges may be held by reference across requests; other objects are found again by id. */
  get referable(): boolean {
    return false;
  }
}

/** A collection: `item` answers the indexer (`getItem`). */
export abstract class HostCollectionObject extends HostObject implements HostCollection {
  abstract items(): HostObject[] | Promise<HostObject[]>;

  abstract item(key: unknown): HostObject | Promise<HostObject>;

  async GetItemAt(index: number): Promise<HostObject> {
    const found = (await this.items())[index];
    if (found === undefined) throw notFoundAt(this.typeName, index);
    return found;
  }
}

const notFoundAt = (typeName: string, index: number) => invalidArgument(`${typeName} has no item ${index}`);

const isPublic = (member: string) => /^(_?[A-Z])/.test(member);

const descriptorOf = (object: HostObject, member: string): PropertyDescriptor | undefined => {
  for (let at: object | null = object; at && at !== HostObject.prototype; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, member);
    if (found) return found;
  }
  return undefined;
};

/** Reads a property of the model; refuses by name what is not covered. */
export const readMember = (object: HostObject, member: string): unknown => {
  const descriptor = isPublic(member) ? descriptorOf(object, member) : undefined;
  if (!descriptor?.get) throw notOffered(object.typeName, member);
  return descriptor.get.call(object);
};

/** Writes a property of the model; refuses by name what is not covered. */
export const writeMember = (object: HostObject, member: string, value: unknown): unknown => {
  const descriptor = isPublic(member) ? descriptorOf(object, member) : undefined;
  if (!descriptor?.set) throw notOffered(object.typeName, member);
  descriptor.set.call(object, value);
  return undefined;
};

/** Calls a method of the model; refuses by name what is not covered. */
export const callMember = (object: HostObject, member: string, parameters: unknown[]): unknown => {
  const method: unknown = isPublic(member) ? descriptorOf(object, member)?.value : undefined;
  if (typeof method !== 'function') throw notOffered(object.typeName, member);
  return method.apply(object, parameters) as unknown;
};

/** The names of an object's plain properties: what a `load()` without names asks for. */
export const propertyNames = (object: HostObject): string[] => {
  const names = new Set<string>();
  for (let at: object = object; at !== HostObject.prototype; at = Object.getPrototypeOf(at) as object) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(at))) if (descriptor.get && /^[A-Z]/.test(name)) names.add(name);
  }
  return [...names];
};
