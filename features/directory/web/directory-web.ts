import type { DirectoryFiles } from '../use-cases/directory-files';
import type { DirectoryQueries } from '../use-cases/directory-queries';
import type { DirectoryDatabase } from '../use-cases/import-directory';

/** What the pages of the directory work with. */
export interface DirectoryWeb {
  readonly database: DirectoryDatabase;
  readonly queries: DirectoryQueries;
  readonly files: DirectoryFiles;
}

export const DIRECTORY = '/directory';
