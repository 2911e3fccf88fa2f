import type { EntitySchema } from 'typeorm';

/** Every entity of the schema, one file each beside this one. */
export const entities: EntitySchema[] = [];
