import { type ClientWindow, installContext } from './office-globals';
import { CONNECTION, type PaneConnection } from './pane-connection';

// Runs in the pane's frame after Microsoft's client and before the add-in.
const connection = (window.parent as unknown as Partial<Record<typeof CONNECTION, PaneConnection>>)[CONNECTION];
if (connection) installContext(window as unknown as ClientWindow, connection);
