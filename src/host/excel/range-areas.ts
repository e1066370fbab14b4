import type { Area } from '../engine/area';
import { HostCollectionObject, HostObject } from '../wire/host-object';
import { type ExcelModel, addressOf } from './excel-model';
import { Range } from './range';
import { invalidArgument } from '../office-error';

class Areas extends HostCollectionObject {
  readonly typeName = 'RangeCollection';

  constructor(private readonly ranges: Range[]) {
    super();
  }

  items() {
    return this.ranges;
  }

  item(): HostObject {
    throw invalidArgument('Areas are found by their place');
  }

  GetCount() {
    return this.ranges.length;
  }
}

/** Several areas of one worksheet, such as its merged ones. */
export class RangeAreas extends HostObject {
  readonly typeName = 'RangeAreas';

  constructor(
    private readonly model: ExcelModel,
    private readonly sheetId: string,
    private readonly areaList: Area[],
  ) {
    super();
  }

  override get referable() {
    return true;
  }

  get Address() {
    return this.areaList.map((area) => addressOf(this.model, this.sheetId, area)).join(',');
  }

  get AreaCount() {
    return this.areaList.length;
  }

  get CellCount() {
    return this.areaList.reduce((sum, { startRow, startColumn, endRow, endColumn }) => sum + (endRow - startRow + 1) * (endColumn - startColumn + 1), 0);
  }

  get Areas() {
    return new Areas(this.areaList.map((area) => Range.of(this.model, this.sheetId, area)));
  }
}
