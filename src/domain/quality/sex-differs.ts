import { sexOfRelationship } from '../codes/relationship';
import type { PersonCheck } from './finding';

/** The 17th digit of the id says another sex than the relationship (之子, 之女 …) or the column 性别. */
export const sexDiffers: PersonCheck = {
  name: 'sexDiffers',
  scope: 'person',
  severity: 'warning',
  source: 'GB 11643-1999 顺序码奇男偶女；惯例：关系与性别不符',
  find: ({ resident, relationship, sex }) => {
    if (!resident) return [];
    const written = 'name' in sex && (sex.name === '男' || sex.name === '女') ? sex.name : undefined;
    if (written !== undefined && written !== resident.sex) return [{ at: 'sex', values: { expected: resident.sex }, remedy: resident.sex }];
    const implied = 'name' in relationship ? sexOfRelationship(relationship.name) : undefined;
    return implied !== undefined && implied !== resident.sex ? [{ at: 'relationship', values: { expected: resident.sex } }] : [];
  },
};
