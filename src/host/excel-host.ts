import type { Grid } from './engine/grid';
import { EventHub } from './excel/event-hub';
import { Workbook } from './excel/workbook';
import { HostWire } from './wire/host-wire';

/** Excel as Microsoft's client sees it, answered from a grid. */
export class ExcelHost {
  readonly wire: HostWire;
  readonly events: EventHub;

  constructor(readonly grid: Grid) {
    this.events = new EventHub(grid, (entries) => this.wire.pushEvents(entries));
    this.wire = new HostWire(new Workbook({ grid, events: this.events }), {
      beforeActions: () => this.events.beginRequest(),
      afterActions: () => grid.flush(),
      afterAnswer: () => this.events.endRequest(),
      clientGone: () => this.events.forget(),
    });
  }
}
