import {
  type ConversionHost,
  conversionTitle,
  jobs,
  jobsOf,
  namesFor,
  rightOf,
  serverSpelling,
  setsOf,
} from '../../hosts/conversion.ts';
import type { Ledger } from './ledger.ts';
import type { ServerTool, ToolSet } from './tool-set.ts';

/** The list of a host that has one; undefined where everything is allowed. Never longer in effect than what was allowed, but for a coarser name of the same right. */
export function toolNames(
  set: ToolSet,
  host: ConversionHost,
  sameHost: boolean,
  ledger: Ledger,
): string[] | undefined {
  const title = conversionTitle(host);
  tellLimitsInside(set, title, ledger);
  if (set.all) return undefined;
  const names = namesOfJobs(set.jobs, host, ledger);
  for (const one of set.servers) {
    const written = serverName(one, host);
    if (written === undefined)
      ledger.lose('tools', 'ability', `${title} has no name for the MCP tool “${shown(one)}”.`);
    else names.push(written);
  }
  for (const own of set.own) {
    if (sameHost) names.push(own);
    else ledger.lose('tools', 'ability', `${title} has no counterpart of the tool “${own}”.`);
  }
  return names;
}

/** The host’s names for jobs: a set where all of it is allowed, else one by one. */
export function namesOfJobs(wanted: ReadonlySet<string>, host: ConversionHost, ledger: Ledger): string[] {
  const title = conversionTitle(host);
  const stoodIn = withStandIns(wanted, host, ledger);
  const left = new Set(stoodIn);
  const names: string[] = [];
  const setNames = new Map<string, string>();
  for (const [name, members] of setsOf(host)) {
    if (!members.every(job => left.has(job))) continue;
    for (const job of members) {
      left.delete(job);
      setNames.set(job, name);
    }
  }
  for (const { job } of jobs) {
    if (!stoodIn.has(job)) continue;
    const set = setNames.get(job);
    if (names.some(name => jobsOf(host, name)?.includes(job))) continue;
    const own = set === undefined ? namesFor(host, job) : [set];
    // A job that the source had with others under one name is no loss where those others are there.
    if (own.length === 0 && !near.has(job))
      ledger.lose('tools', 'ability', `${title} has no tool to ${job}.`);
    for (const name of own) if (!names.includes(name)) names.push(name);
  }
  for (const name of names) tellCoarser(name, stoodIn, host, ledger);
  return names;
}

/** The jobs, and for one that the host has no tool for the one that does much the same. */
function withStandIns(
  wanted: ReadonlySet<string>,
  host: ConversionHost,
  ledger: Ledger,
): ReadonlySet<string> {
  const all = new Set(wanted);
  for (const row of jobs) {
    const [instead] = row.instead ?? [];
    const isMissing = wanted.has(row.job) && namesFor(host, row.job).length === 0;
    if (!isMissing || instead === undefined || wanted.has(instead) || namesFor(host, instead).length === 0)
      continue;
    all.add(instead);
    ledger.change(
      `${conversionTitle(host)} has no tool to ${row.job}: the one to ${instead} stands in for it.`,
    );
  }
  return all;
}

/** Jobs that other tools stand in for everywhere: nobody misses them. */
const near: ReadonlySet<string> = new Set([
  'list folders',
  'create folders',
  'search by meaning',
  'edit notebooks',
  'load skills',
]);

function tellCoarser(name: string, wanted: ReadonlySet<string>, host: ConversionHost, ledger: Ledger): void {
  const more = (jobsOf(host, name) ?? []).filter(job => !wanted.has(job) && !near.has(job));
  if (more.length === 0) return;
  const newRight = more.some(job => ![...wanted].some(other => rightOf(other) === rightOf(job)));
  ledger.lose(
    'tools',
    newRight ? 'limit' : 'ability',
    `“${name}” of ${conversionTitle(host)} is coarser: it also lets the agent ${more.join(' and ')}.`,
  );
}

export function serverName({ server, tool }: ServerTool, host: ConversionHost): string | undefined {
  const spelling = serverSpelling(host);
  return (tool === undefined ? spelling?.all : spelling?.tool)
    ?.replace('{server}', server)
    .replace('{tool}', tool ?? '');
}

function shown({ server, tool }: ServerTool): string {
  return `${server}/${tool ?? '*'}`;
}

/** Limits inside a tool have no home outside of their own host. */
function tellLimitsInside(set: ToolSet, title: string, ledger: Ledger): void {
  for (const limit of set.inside)
    ledger.lose('tools', 'limit', `${title} knows no limits inside a tool: “${limit}” is lost.`);
  for (const name of set.partly) {
    ledger.lose(
      'tools',
      'ability',
      `${title} knows no limits inside a tool, so that “${name}”, allowed in part, is left out.`,
    );
  }
  if (set.asked.size > 0) {
    ledger.lose(
      'permission',
      'ability',
      `${title} asks as its own settings say, not before each of: ${[...set.asked].join(', ')}.`,
    );
  }
}

/** The same with every limit in the list of what is allowed, for a host that has no list of what is not. */
export function withoutDenials(set: ToolSet, host: ConversionHost, ledger: Ledger): ToolSet {
  if (!set.all || !deniesAnything(set)) return withoutDeniedServers(set, host, ledger);
  const allowed = jobs
    .map(({ job }) => job)
    .filter(job => !set.denied.has(job) && namesFor(host, job).length > 0);
  // A coarse name would bring back what is denied: `edit` of Copilot also creates files.
  const clean = allowed.filter(job =>
    namesFor(host, job).every(name => (jobsOf(host, name) ?? []).every(given => !set.denied.has(given))),
  );
  const title = conversionTitle(host);
  ledger.change(`“tools” lists what is left without what was denied: ${title} has no list of denied tools.`);
  ledger.lose(
    'disallowedTools',
    'ability',
    `MCP servers and tools of ${title}’s own are not in the list of what is left.`,
  );
  return {
    ...set,
    all: false,
    jobs: new Set(clean),
    servers: [],
    own: [],
    denied: new Set(),
    deniedServers: [],
    deniedOwn: [],
  };
}

function withoutDeniedServers(set: ToolSet, host: ConversionHost, ledger: Ledger): ToolSet {
  for (const one of set.deniedServers) {
    ledger.lose(
      'disallowedTools',
      'limit',
      `${conversionTitle(host)} cannot deny the MCP tool “${shown(one)}” alone.`,
    );
  }
  return set;
}

export function deniesAnything(set: ToolSet): boolean {
  return set.denied.size > 0 || set.deniedServers.length > 0 || set.deniedOwn.length > 0;
}

/** What is left to an agent that may change nothing and let nobody else do it. */
export function readOnlySet(set: ToolSet, host: ConversionHost): ToolSet {
  const harmless = (job: string) => !changing.has(rightOf(job) ?? 'read');
  const start = set.all
    ? jobs.map(({ job }) => job).filter(job => namesFor(host, job).length > 0)
    : [...set.jobs];
  return {
    ...set,
    all: false,
    jobs: new Set(start.filter(job => harmless(job) && !set.denied.has(job))),
    servers: set.all ? [] : set.servers,
    denied: new Set(),
    deniedServers: [],
    deniedOwn: [],
  };
}

const changing: ReadonlySet<string> = new Set(['write', 'shell', 'delegate']);

/** Whether what is allowed changes no file: no tool that writes, runs commands or calls other agents. */
export function changesNothing(set: ToolSet): boolean {
  if (set.all) {
    const denied = new Set([...set.denied].map(job => rightOf(job)));
    const open = jobs.filter(
      ({ job, right }) => (right === 'write' || right === 'shell') && !set.denied.has(job),
    );
    // Who cannot create a folder or a notebook of its own cannot without `edit` either.
    return denied.has('write') && denied.has('shell') && open.every(({ job }) => near.has(job));
  }
  return ![...set.jobs].some(job => changing.has(rightOf(job) ?? 'read'));
}
