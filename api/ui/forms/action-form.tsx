import type { VNode } from 'preact';
import { Field, type FieldSpec } from './field';

export interface ButtonSpec {
  readonly label: string;
  /** Sent with the form, where it has more than one button. */
  readonly name?: string;
  readonly value?: string;
  /** Not the first thing to do. */
  readonly isSecond?: boolean;
  /** An anchor that leads to the button. */
  readonly id?: string;
  /** For a button that says too little by itself. */
  readonly ariaLabel?: string;
}

/** A form that takes one action of a person on one thing. */
export interface ActionFormSpec {
  /** The page on which it is done in the place of this form. */
  readonly elsewhere?: { readonly href: string; readonly label: string } | undefined;
  /** Unique on the page, and an anchor of it: the action with the id of what it is about; fields are `<id>-<name>`. */
  readonly id: string;
  /** Where it posts to. */
  readonly path: string;
  /** Name of the action, by which a form with fields is opened; one without is its button. */
  readonly title: string;
  readonly hint?: string | undefined;
  readonly fields: readonly FieldSpec[];
  readonly hidden?: Readonly<Record<string, string>>;
  readonly buttons: readonly ButtonSpec[];
  readonly isOpen?: boolean | undefined;
  /** What is typed is kept on the server: where, and when it was kept last (as the page says it). */
  readonly draft?: { readonly path: string; readonly savedAt?: string | undefined } | undefined;
}

/** Keeps what was typed without handing it in: a field may still be empty, and files are chosen anew. Where the page's script runs it is kept by itself too. */
const DraftButtons = ({ path, savedAt }: { readonly path: string; readonly savedAt?: string | undefined }): VNode => {
  const kept = {
    type: 'submit',
    class: 'second',
    formaction: path,
    formnovalidate: true,
    formenctype: 'application/x-www-form-urlencoded',
  } as const;
  return (
    <>
      <button {...kept}>保存草稿</button>
      {savedAt !== undefined && (
        <button {...kept} name="discard" value="yes">
          丢弃草稿
        </button>
      )}
      <output class="hint" data-kept="草稿已自动保存。" data-lost="草稿没有保存上（网络不通，或者登录已超时），填的内容还在本页。">
        {savedAt === undefined ? '' : `草稿，${savedAt} 保存`}
      </output>
    </>
  );
};

const Form = ({ id, path, hint, fields, hidden = {}, buttons, draft }: ActionFormSpec): VNode => (
  <form
    method="post"
    action={path}
    enctype={fields.some(({ type }) => type === 'file') ? 'multipart/form-data' : undefined}
    data-draft={draft?.path}
  >
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {fields.length > 0 && hint !== undefined && <p class="hint">{hint}</p>}
    {fields.map((field) => (
      <Field id={`${id}-${field.name}`} field={field} />
    ))}
    {buttons.map(({ id: buttonId, label, name, value, isSecond, ariaLabel }) => (
      <button type="submit" id={buttonId} class={isSecond ? 'second' : undefined} name={name} value={value} aria-label={ariaLabel}>
        {label}
      </button>
    ))}
    {draft && <DraftButtons {...draft} />}
    {fields.length === 0 && hint !== undefined && <span class="hint">{hint}</span>}
  </form>
);

/** An action as the page offers it: a button, a form that opens under its name, or the way to the page on which it is done. */
export const ActionForm = ({ form }: { readonly form: ActionFormSpec }): VNode =>
  form.elsewhere ? (
    <a class="button no-print" href={form.elsewhere.href}>
      {form.elsewhere.label}
    </a>
  ) : form.fields.length === 0 ? (
    <Form {...form} />
  ) : (
    <details id={form.id} open={form.isOpen}>
      <summary>{form.title}</summary>
      <Form {...form} />
    </details>
  );

/** Every action that is offered here; nothing where there is none. */
export const ActionForms = ({ forms }: { readonly forms: readonly ActionFormSpec[] }): VNode | null =>
  forms.length === 0 ? null : (
    <div class="forms no-print">
      {forms.map((form) => (
        <ActionForm form={form} />
      ))}
    </div>
  );
