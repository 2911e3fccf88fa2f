import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What this installation is made of, as its own package says it. */
interface Versions {
  readonly duban: string;
  readonly node: string;
  /** Of the library that speaks to Temporal; the server's own is told by `duban status`. */
  readonly temporalSdk: string;
}

/** The package that a folder belongs to: built files lie deeper than sources. */
function packageOf(folder: string): { version?: string; dependencies?: Readonly<Record<string, string>> } {
  const file = path.join(folder, 'package.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof packageOf>;
  return packageOf(path.dirname(folder));
}

/** Reads the versions; the dependencies of the package are pinned exactly. */
export function readVersions(): Versions {
  const { version = '', dependencies = {} } = packageOf(__dirname);
  return { duban: version, node: process.versions.node, temporalSdk: dependencies['@temporalio/client'] ?? '' };
}
