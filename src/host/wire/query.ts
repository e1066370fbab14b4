import { HostCollectionObject, HostObject, propertyNames, readMember } from './host-object';
import type { QueryInfo } from './protocol';

/** Selected property paths as a tree: `format/font/bold` becomes Format → Font → Bold. */
type Selection = Map<string, Selection>;

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

const selectionOf = (query: QueryInfo | undefined): Selection => {
  const root: Selection = new Map();
  for (const path of [...(query?.Select ?? []), ...(query?.Expand ?? [])]) {
    let at = root;
    for (const step of path.split(/[/.]/)) {
      // A collection below another is asked for with or without the word items; both mean its items.
      if (step === '' || step === '*' || /^(items|isNullObject)$/i.test(step)) continue;
      const name = pascal(step);
      const next: Selection = at.get(name) ?? new Map();
      at.set(name, next);
      at = next;
    }
  }
  return root;
};

const identified = (object: HostObject): Record<string, unknown> => (object.identity === undefined ? {} : { _Id: object.identity });

const fields = async (object: HostObject, selection: Selection): Promise<Record<string, unknown>> => {
  const answer: Record<string, unknown> = identified(object);
  const all = selection.size === 0;
  const names = all ? propertyNames(object) : [...selection.keys()];
  for (const name of names) {
    const value = await readMember(object, name);
    // load() without names brings plain properties only, no objects.
    if (value instanceof HostObject) {
      if (!all) answer[name] = await answerOf(value, selection.get(name) ?? new Map());
    } else answer[name] = value ?? null;
  }
  return answer;
};

const answerOf = async (object: HostObject, selection: Selection, query?: QueryInfo): Promise<unknown> => {
  if (!(object instanceof HostCollectionObject)) return fields(object, selection);
  const skip = query?.Skip ?? 0;
  const items = (await object.items()).slice(skip, query?.Top === undefined ? undefined : skip + query.Top);
  const answers: unknown[] = [];
  for (const item of items) answers.push(await fields(item, selection));
  // Count and Name are properties some collections have beside their items; asking for items asks for none of them.
  return { _Items: answers };
};

/** Answers a query action: the selected properties in PascalCase, a collection's under `_Items`. */
export const answerQuery = (object: HostObject, query: QueryInfo | undefined): Promise<unknown> => answerOf(object, selectionOf(query), query);
