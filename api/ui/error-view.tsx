import type { VNode } from 'preact';

interface ErrorViewProps {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly errors?: readonly { readonly message: string }[] | undefined;
  readonly needsSignIn: boolean;
  /** The number under which the log knows the request, where it helps. */
  readonly requestId?: string | undefined;
}

/** What went wrong, and the way on. */
export const ErrorView = ({ title, detail, errors = [], needsSignIn, requestId }: ErrorViewProps): VNode => (
  <div class="narrow">
    <h1>{title}</h1>
    {detail !== undefined && <p>{detail}</p>}
    {errors.length > 0 && (
      <ul>
        {errors.map(({ message }) => (
          <li>{message}</li>
        ))}
      </ul>
    )}
    <p>
      {needsSignIn ? (
        <a class="button" href="/sign-in">
          去登录
        </a>
      ) : (
        <a class="button second" href="/">
          回到今日
        </a>
      )}
    </p>
    {requestId !== undefined && <p class="small">请求编号 {requestId}</p>}
  </div>
);
