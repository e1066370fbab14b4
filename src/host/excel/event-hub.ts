import { areaName, intersect, quotedSheetName } from '../engine/area';
import type { Grid, GridEvent } from '../engine/grid';
import { EVENT_CATEGORY, type EventEntry } from '../wire/protocol';

/** Numbers the client knows events by. */
export const EventId = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Events of a whole collection are addressed to this. */
const WORKBOOK = 'Workbook';

interface Heard {
  event: number;
  targets: string[];
  body: Record<string, unknown>;
}

/** Turns the grid's events into the client's, for whoever registered; gathers those of a request until its answer has left. */
export class EventHub {
  enabled = true;
  private readonly registered = new Map<number, number>();
  private readonly waiting: EventEntry[] = [];
  private requests = 0;

  constructor(
    private readonly grid: Grid,
    private readonly push: (entries: EventEntry[]) => void,
  ) {
    grid.onEvent((event) => this.hear(event));
  }

  register(event: number) {
    this.registered.set(event, (this.registered.get(event) ?? 0) + 1);
  }

  unregister(event: number) {
    this.registered.set(event, Math.max(0, (this.registered.get(event) ?? 0) - 1));
  }

  /** Whoever registered has gone. */
  forget() {
    this.registered.clear();
    this.waiting.length = 0;
    this.enabled = true;
  }

  /** Between these two, events wait: the client has to hear the answer first. */
  beginRequest() {
    this.requests += 1;
  }

  endRequest() {
    this.requests -= 1;
    if (this.requests === 0) this.push(this.waiting.splice(0));
  }

  private hear(event: GridEvent) {
    if (!this.enabled) return;
    const entries = this.translate(event)
      .filter(({ event: id }) => (this.registered.get(id) ?? 0) > 0)
      .flatMap(({ event: messageType, targets, body }) =>
        targets.map((targetId) => ({ messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify({ ...body, source: 'Local' }) })),
      );
    if (this.requests > 0) this.waiting.push(...entries);
    else this.push(entries);
  }

  private translate(event: GridEvent): Heard[] {
    switch (event.kind) {
      case 'changed':
        return this.changed(event);
      case 'selected':
        return this.selected(event);
      case 'sheetActivated':
        return [{ event: EventId.worksheetActivated, targets: [event.sheetId, WORKBOOK], body: { worksheetId: event.sheetId } }];
      case 'sheetDeactivated':
        return [{ event: EventId.worksheetDeactivated, targets: [event.sheetId, WORKBOOK], body: { worksheetId: event.sheetId } }];
      case 'sheetAdded':
        return [{ event: EventId.worksheetAdded, targets: [WORKBOOK], body: { worksheetId: event.sheetId } }];
      case 'sheetDeleted':
        return [{ event: EventId.worksheetDeleted, targets: [WORKBOOK], body: { worksheetId: event.sheetId } }];
      case 'tableAdded':
        return [{ event: EventId.tableAdded, targets: [event.sheetId, WORKBOOK], body: { tableId: event.tableId, worksheetId: event.sheetId } }];
      case 'tableDeleted':
        return [{ event: EventId.tableDeleted, targets: [event.sheetId, WORKBOOK], body: { tableId: event.tableId, tableName: event.tableName, worksheetId: event.sheetId } }];
      default:
        return [];
    }
  }

  private changed({ sheetId, area, change }: Extract<GridEvent, { kind: 'changed' }>): Heard[] {
    const sheetName = this.grid.sheets.all().find(({ id }) => id === sheetId)?.name ?? '';
    const body = { changeType: change, address: areaName(area), referenceId: `${quotedSheetName(sheetName)}!${areaName(area)}`, worksheetId: sheetId, triggerSource: 'Unknown', shiftDirection: 'None' };
    const heard: Heard[] = [{ event: EventId.worksheetChanged, targets: [sheetId, WORKBOOK], body }];
    if ((this.registered.get(EventId.tableChanged) ?? 0) === 0) return heard;
    for (const table of this.grid.objects.tables()) {
      const touched = table.sheetId === sheetId ? intersect(table.area, area) : null;
      if (touched) heard.push({ event: EventId.tableChanged, targets: [table.id, sheetId, WORKBOOK], body: { ...body, address: areaName(touched), tableId: table.id } });
    }
    return heard;
  }

  private selected({ sheetId, area }: Extract<GridEvent, { kind: 'selected' }>): Heard[] {
    const heard: Heard[] = [{ event: EventId.worksheetSelectionChanged, targets: [sheetId, WORKBOOK], body: { address: areaName(area), worksheetId: sheetId } }];
    if ((this.registered.get(EventId.tableSelectionChanged) ?? 0) === 0) return heard;
    for (const table of this.grid.objects.tables()) {
      const touched = table.sheetId === sheetId ? intersect(table.area, area) : null;
      if (touched) heard.push({ event: EventId.tableSelectionChanged, targets: [table.id], body: { address: areaName(touched), isInsideTable: true, tableId: table.id, worksheetId: sheetId } });
    }
    return heard;
  }
}
