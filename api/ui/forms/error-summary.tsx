import type { VNode } from 'preact';

/** What is wrong with a form, and where it stands. */
export interface Problem {
  readonly title: string;
  /** Sentences beside the title; each may lead to its field. */
  readonly errors?: readonly { readonly message: string; readonly href?: string | undefined }[] | undefined;
  /** Leads to the form. */
  readonly href?: string | undefined;
}

/** What was not taken and why, on top of the page. It takes the focus, so that whoever hears the page hears it first. */
export const ErrorSummary = ({ title, errors = [], href }: Problem): VNode => (
  <div class="notice bad" id="problem" role="alert" tabIndex={-1} autofocus>
    <h2>{title}</h2>
    {errors.length > 0 && (
      <ul>
        {errors.map(({ message, href: at }) => (
          <li>{at === undefined ? message : <a href={at}>{message}</a>}</li>
        ))}
      </ul>
    )}
    {href !== undefined && (
      <p>
        <a href={href}>回到刚才填的表单</a>
      </p>
    )}
  </div>
);
