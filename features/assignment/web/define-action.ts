import { z } from 'zod';
import { sha256Of } from '../../../api/http/files/uploaded-file';
import { readPart } from '../../../api/http/input/parse';
import type { ButtonSpec } from '../../../api/ui/forms/action-form';
import type { LetterEvent } from '../rules/decision';
import { checkEvidence, type EvidenceFile } from '../rules/evidence/check-evidence';
import type { AssignmentAction } from '../rules/transitions';
import type { Action, CarryOut, RecordedKind } from '../use-cases/action';
import type { HashedFile } from '../use-cases/evidence';
import { wrongFileText } from '../words/evidence-words';
import type { ActionAbout, InputField } from './fields';

/** Words that are the same for everything the action is about, or depend on it. */
type Words<T> = T | ((about: ActionAbout) => T);

interface Declaration extends Pick<Action<unknown>, 'keepsDraft'> {
  /** Of the form; the endpoint's stands below `/api`. */
  readonly path: `/${string}`;
  /** What the API's description says, in Chinese, with the names of what comes back. */
  readonly summary: string;
  /** Takes files (佐证材料), under this name. */
  readonly files?: string;
  /** The letter to the unit's contact that tells of it. */
  readonly letters: readonly LetterEvent[];
  /** Name of the action, by which its form is opened. */
  readonly title: Words<string>;
  /** What the reader is asked to do, where the name does not say it. */
  readonly call?: string;
  readonly hint?: Words<string | undefined>;
  readonly buttons: readonly (Omit<ButtonSpec, 'label'> & { readonly label: Words<string> })[];
  /** What the page says after it was taken. */
  readonly done: string;
  /** Something waits for it: the page leads there. The others are at hand for when they are needed. */
  readonly isAwaited?: true;
  /** Its form is open from the start. */
  readonly isOpen?: true;
}

type Fields = Readonly<Record<string, InputField>>;
type SchemaOf<F extends Fields> = z.ZodObject<{ readonly [K in keyof F]: F[K]['schema'] }>;

/** An action as the table holds it: what endpoint, form, documentation and use case are made of. */
export interface ActionDefinition<Result = unknown> extends Action<Result>, Declaration {
  readonly fields: Fields;
  /** What is filled in, as the API takes it. */
  readonly input: z.ZodType;
  /** What comes back. */
  readonly result: z.ZodType;
  /** The kinds of audit entry it leaves. */
  readonly records: readonly RecordedKind[];
}

const hashed = (file: EvidenceFile): HashedFile => ({ ...file, sha256: sha256Of(file) });

/** Defines an action: `carryOut` gets what its fields read, and returns what `result` says. */
export function action<F extends Fields, R extends z.ZodType, Kind extends RecordedKind>(
  name: AssignmentAction,
  declaration: Declaration & {
    readonly fields: F;
    readonly result: R;
    readonly records: readonly Kind[];
    readonly carryOut: CarryOut<z.output<SchemaOf<F>>, z.input<R>, NoInfer<Kind>>;
  },
): ActionDefinition<z.input<R>> {
  const { fields, carryOut } = declaration;
  const shape = Object.fromEntries(Object.entries(fields).map(([field, { schema }]) => [field, schema]));
  const input = z.object(shape) as unknown as SchemaOf<F>;
  return {
    ...declaration,
    name,
    input,
    read(given, chosen) {
      const read = readPart(input, given, 'body');
      const { files, wrong } = checkEvidence(chosen);
      const errors = [...(read.ok ? [] : read.errors), ...wrong.map((file) => ({ path: 'body.files', message: wrongFileText(file) }))];
      if (!read.ok || errors.length > 0) return { ok: false, errors };
      return { ok: true, files: files.map(hashed), carryOut: (at) => carryOut(at, read.value) };
    },
  };
}
