import type { RosterWorkbook } from '../../workbook/roster-workbook';
import { WorkSession } from '../work-session';
import { initialState, type Retry, type SessionState } from './session-state';

/** The session of the tab 归类 before it has verbs: its workbook and its first state. */
export abstract class SessionBase extends WorkSession<SessionState, Retry> {
  constructor(protected readonly workbook: RosterWorkbook) {
    super(initialState);
  }
}
