import type { CodeListName } from '../roster/fields';
import { createCodeReader, type CodeList, type CodeReader, type CodeReading } from './code-list';
import { education } from './education';
import { ethnicity } from './ethnicity';
import { health } from './health';
import { householdType } from './household-type';
import { labour } from './labour';
import { politicalStatus } from './political-status';
import { povertyCause } from './poverty-cause';
import { povertyStatus } from './poverty-status';
import { relationship } from './relationship';
import { sex } from './sex';
import { standard } from './standard';

/** The official lists of Attachment 1's columns. */
export const codeLists: Record<CodeListName, CodeList> = { ethnicity, standard, householdType, povertyStatus, povertyCause, relationship, education, labour, health, politicalStatus, sex };

// Object.keys of a Record that is written out above: the keys are exactly its lists.
export const codeListNames = Object.keys(codeLists) as readonly CodeListName[];

const readers = new Map<CodeListName, CodeReader>(codeListNames.map((name) => [name, createCodeReader(codeLists[name])]));

/**
 * A text as a code of a list: its canonical name and how it was found, blank, or unknown. Width of letters and brackets, spaces, 其它 for 其他 make no difference.
 * @example readCode('politicalStatus', '中共') // { kind: 'synonym', name: '中共党员', names: ['中共党员'] }
 */
export const readCode = (list: CodeListName, text: string): CodeReading => readers.get(list)?.(text) ?? { kind: 'unknown' };
