/** A field that is not as expected: its place (`body.text`) and a sentence for whoever filled it in. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** An answer that is not what was asked for (RFC 9457), worded for the person who asked. `code` is stable, for programs. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly more: { readonly detail?: string; readonly errors?: readonly FieldError[]; readonly retryAfterSeconds?: number } = {},
  ) {
    super(title);
  }
}

export const notFound = (): HttpProblem =>
  new HttpProblem(404, 'notFound', '没有找到', { detail: '内容不存在，或者不在您单位的范围内。请从台账重新进入。' });
export const signInNeeded = (): HttpProblem =>
  new HttpProblem(401, 'signInNeeded', '请先登录', { detail: '您还没有登录，或者登录已经超时。' });
export const setUpNeeded = (): HttpProblem =>
  new HttpProblem(403, 'setUpNeeded', '请先设置密码和验证码', { detail: '您的职责要求用密码和手机验证码登录，设好以后才能办理业务。' });
export const notAllowed = (): HttpProblem =>
  new HttpProblem(403, 'notAllowed', '没有权限', { detail: '您的账户不能办理这一项。如有需要，请与县政府办公室督办岗联系。' });

export const notForToken = (): HttpProblem =>
  new HttpProblem(403, 'notForToken', '这个令牌不能用在这里', { detail: '接口令牌只能用于发放时写明的用途，不能打开页面。' });

export const invalid = (errors: readonly FieldError[], title = '填写的内容有误'): HttpProblem =>
  new HttpProblem(422, 'validation', title, { errors });

/** Errors of the body parser, each with its own sentence; they carry `type` and `status`. */
const BODY_PROBLEMS: Readonly<Record<string, readonly [number, string, string]>> = {
  'entity.parse.failed': [400, 'badJson', '请求内容不是有效的 JSON'],
  'encoding.unsupported': [415, 'badEncoding', '不支持这种内容编码，请用 UTF-8'],
  'charset.unsupported': [415, 'badCharset', '不支持这种字符编码，请用 UTF-8'],
  'request.aborted': [400, 'aborted', '请求没有传完'],
};

const sizeText = (bytes: number): string => (bytes < 1_048_576 ? `${Math.floor(bytes / 1024)} KB` : `${Math.floor(bytes / 1_048_576)} MB`);

/** What to answer for whatever was thrown; undefined for what nobody foresaw (500). */
export function problemOf(error: unknown): HttpProblem | undefined {
  if (error instanceof HttpProblem) return error;
  const { type, status, limit } = error as { type?: unknown; status?: unknown; limit?: unknown };
  if (type === 'entity.too.large') return new HttpProblem(413, 'tooLarge', `提交的内容太大，最多 ${sizeText(Number(limit))}`);
  const known = typeof type === 'string' ? BODY_PROBLEMS[type] : undefined;
  if (known) return new HttpProblem(...known);
  // An address whose percent-encoding is no text names nothing.
  if (error instanceof URIError) return notFound();
  if (typeof status === 'number' && status >= 400 && status < 500) return new HttpProblem(status, 'badRequest', '请求无法处理');
  return undefined;
}

export const unforeseen = (): HttpProblem =>
  new HttpProblem(500, 'internal', '系统出错', {
    detail: '刚才的操作可能没有完成。请稍后再试；仍然不行时，把下面的请求编号告诉系统管理员。',
  });

/** The body of a problem+json answer. */
export const problemBody = ({ code, title, status, more }: HttpProblem, instance: string, requestId: string) => ({
  type: `urn:duban:problem:${code}`,
  title,
  status,
  code,
  ...(more.detail !== undefined && { detail: more.detail }),
  instance,
  requestId,
  ...(more.errors && { errors: more.errors }),
});
