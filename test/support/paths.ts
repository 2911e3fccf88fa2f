import path from 'node:path';

/** The top of the repository. */
export const root = path.resolve(__dirname, '../..');

/** A file of the repository by its path from the top. */
export const inRepository = (...parts: readonly string[]): string => path.join(root, ...parts);

/** The material that lies beside the repository; tests that read it are skipped where it is absent. */
export const shared = process.env['DUBAN_SHARED'] ?? path.join(root, '..', 'shared');
