import type { HostObject } from './host-object';
import { OfficeError } from '../office-error';

/** Ranges the client keeps across requests, by the id it was given for them. */
export class References {
  private readonly held = new Map<string, HostObject>();
  private next = 1;

  keep(object: HostObject): string {
    const id = `range-${this.next++}`;
    this.held.set(id, object);
    return id;
  }

  get(id: string): HostObject {
    const object = this.held.get(id);
    if (!object) throw new OfficeError('InvalidReference', `The range ${id} is no longer held`);
    return object;
  }

  release(id: string) {
    this.held.delete(id);
  }

  get size() {
    return this.held.size;
  }
}
