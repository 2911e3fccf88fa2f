import type { VNode } from 'preact';

interface Common {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was entered, in a sentence. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean | undefined;
}

/** A field of a form. `value` is what stood in it when it was not taken, or what to begin with; days are `YYYY-MM-DD`. */
export type FieldSpec =
  | (Common & {
      readonly type: 'text' | 'search' | 'email' | 'password';
      readonly value?: string | undefined;
      readonly maxLength?: number;
      readonly autocomplete?: string;
      /** What keys a phone shows. */
      readonly inputMode?: 'decimal';
    })
  | (Common & { readonly type: 'area'; readonly value?: string | undefined; readonly maxLength?: number; readonly rows?: number })
  /** Something that is known already: it is shown, and not sent; `source` leads to where it comes from. */
  | (Common & {
      readonly type: 'known';
      readonly value?: string | undefined;
      readonly source?: { readonly href: string; readonly label: string };
    })
  | (Common & { readonly type: 'day'; readonly value?: string | undefined; readonly latest?: string })
  /** Files are chosen anew each time: a browser fills none in. `camera`: what a phone or tablet is offered beside it, which opens the camera at once. */
  | (Common & { readonly type: 'file'; readonly accept?: string; readonly isMultiple?: boolean; readonly camera?: string })
  | (Common & { readonly type: 'check'; readonly isChecked?: boolean | undefined })
  | (Common & { readonly type: 'choice'; readonly value?: string | undefined; readonly options: readonly Option[] })
  | (Common & { readonly type: 'radios'; readonly value?: string | undefined; readonly options: readonly Option[] })
  /** Any of a few; each that is ticked is sent under the same name. */
  | (Common & { readonly type: 'checks'; readonly values?: readonly string[]; readonly options: readonly Option[] });

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface RadiosProps extends Common {
  readonly id: string;
  readonly value?: string | undefined;
  readonly options: readonly Option[];
}

interface ChecksProps extends Common {
  readonly id: string;
  readonly values?: readonly string[];
  readonly options: readonly Option[];
}

interface Described {
  readonly id: string;
  readonly name: string;
  readonly required?: true;
  readonly 'aria-invalid'?: 'true';
  readonly 'aria-describedby'?: string;
}

function Control({
  field,
  described,
}: {
  readonly field: Exclude<FieldSpec, { type: 'check' | 'checks' | 'radios' | 'known' }>;
  readonly described: Described;
}): VNode {
  switch (field.type) {
    case 'area':
      return (
        <textarea {...described} rows={field.rows ?? 3} maxlength={field.maxLength}>
          {field.value}
        </textarea>
      );
    case 'day':
      return <input {...described} type="date" value={field.value} max={field.latest} />;
    case 'choice':
      return (
        <select {...described}>
          {field.options.map(({ value, label }) => (
            <option value={value} selected={value === (field.value ?? '')}>
              {label}
            </option>
          ))}
        </select>
      );
    case 'file':
      return (
        <>
          <input {...described} type="file" accept={field.accept} multiple={field.isMultiple} />
          {field.camera !== undefined && (
            <div class="camera">
              <label for={`${described.id}-camera`}>{field.camera}</label>
              <input id={`${described.id}-camera`} name={described.name} type="file" accept="image/*" capture="environment" />
            </div>
          )}
        </>
      );
    case 'text':
    case 'search':
    case 'email':
    case 'password':
      return (
        <input
          {...described}
          type={field.type}
          value={field.value}
          maxlength={field.maxLength}
          autocomplete={field.autocomplete}
          inputMode={field.inputMode}
        />
      );
  }
}

/** One of a few, all of them in sight. */
const Radios = ({ id, name, label, value, options, isRequired, hint }: RadiosProps): VNode => (
  <fieldset>
    <legend>{label}</legend>
    {hint !== undefined && <p class="hint">{hint}</p>}
    {options.map((option, at) => (
      <label class="check">
        <input
          type="radio"
          id={at === 0 ? id : undefined}
          name={name}
          value={option.value}
          checked={option.value === value}
          required={isRequired}
        />{' '}
        {option.label}
      </label>
    ))}
  </fieldset>
);

/** Any of a few, all of them in sight. A browser cannot ask for at least one of them: whoever reads the form does. */
const Checks = ({ id, name, label, values, options, hint }: ChecksProps): VNode => (
  <fieldset>
    <legend>{label}</legend>
    {hint !== undefined && <p class="hint">{hint}</p>}
    {options.map((option, at) => (
      <label class="check">
        <input
          type="checkbox"
          id={at === 0 ? id : undefined}
          name={name}
          value={option.value}
          checked={values?.includes(option.value) ?? false}
        />{' '}
        {option.label}
      </label>
    ))}
  </fieldset>
);

/** A field with its label, its hint, and what is wrong with it; `id` is unique on the page. */
export function Field({ id, field }: { readonly id: string; readonly field: FieldSpec }): VNode {
  const { name, label, hint, error, isRequired } = field;
  const wrong = error !== undefined && (
    <p class="wrong" id={`${id}-wrong`}>
      {error}
    </p>
  );
  if (field.type === 'known')
    return (
      <p class="known" id={id}>
        {label}：<b>{field.value}</b> {field.source && <a href={field.source.href}>{field.source.label}</a>}
        {hint !== undefined && <span class="hint">{hint}</span>}
      </p>
    );
  if (field.type === 'radios')
    return (
      <>
        {wrong}
        <Radios {...field} id={id} />
      </>
    );
  if (field.type === 'checks')
    return (
      <>
        {wrong}
        <Checks {...field} id={id} />
      </>
    );
  if (field.type === 'check')
    return (
      <>
        {wrong}
        <label class="check">
          <input
            type="checkbox"
            id={id}
            name={name}
            value="yes"
            checked={field.isChecked}
            required={isRequired}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
          />{' '}
          {label}
        </label>
      </>
    );
  const by = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-wrong`])].join(' ');
  const described: Described = {
    id,
    name,
    ...(isRequired && { required: true }),
    ...(error !== undefined && { 'aria-invalid': 'true' }),
    ...(by && { 'aria-describedby': by }),
  };
  return (
    <>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong}
      <Control field={field} described={described} />
    </>
  );
}
