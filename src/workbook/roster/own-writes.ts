import { overlaps, type Area } from '../area';

/** Events of a write arrive after its answer; so long one is still taken for the write's. In milliseconds. */
const GRACE = 1500;

interface OwnWrite {
  readonly sheetId: string;
  readonly area: Area;
  /** Infinity while the write is under way. */
  until: number;
}

let writes: OwnWrite[] = [];

/** Says that an area is being written by us, until {@link endOwnWrites}. */
export const noteOwnWrite = (sheetId: string, area: Area): void => void writes.push({ sheetId, area, until: Infinity });

/** The request with the writes has been answered, or has failed. */
export function endOwnWrites(): void {
  const until = Date.now() + GRACE;
  for (const write of writes) if (write.until === Infinity) write.until = until;
}

/** Whether a change of an area is, as far as can be told, our own write. */
export function isOwnWrite(sheetId: string, area: Area): boolean {
  const now = Date.now();
  writes = writes.filter(({ until }) => until > now);
  return writes.some((write) => write.sheetId === sheetId && overlaps(write.area, area));
}
