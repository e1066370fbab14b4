import { type ClientWindow, installBridge } from './office-globals';
import { CONNECTION, type PaneConnection } from './pane-connection';

// Runs in the pane's frame before Microsoft's client.
const connection = (window.parent as unknown as Partial<Record<typeof CONNECTION, PaneConnection>>)[CONNECTION];
if (!connection) throw new Error('pane.html belongs into index.html: open that page');
installBridge(window as unknown as ClientWindow, connection);
