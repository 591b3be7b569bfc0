import catalogue from './catalogue/factory-tools.json';
import { plainTools } from './plain-tools.ts';

/** The ids that Factory documents for `tools`, in their exact case; those of MCP servers are registered and not known here. */
export const factoryTools = plainTools('factory', catalogue, { complete: false });
