import type { VNode } from 'preact';

interface SessionEndedProps {
  /** Where the form posts to. */
  readonly path: string;
  /** What stood in it; a field may come more than once. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Files were chosen, which a page cannot hold. */
  readonly hadFiles: boolean;
}

/** From this length on a value is a text that somebody wrote, and is shown. */
const LEAST_SHOWN = 12;

/** A form that came after its session had ended: nothing of it is lost, and it goes again after signing in. */
export const SessionEndedView = ({ path, fields, hadFiles }: SessionEndedProps): VNode => (
  <div class="narrow">
    <h1>登录已超时，填的内容还在本页</h1>
    <ol>
      <li>
        <a href="/sign-in" target="_blank" rel="noopener">
          在新窗口登录
        </a>
        ，登录以后不要关闭本页。
      </li>
      <li>回到本页，点“再次提交”。</li>
    </ol>
    {hadFiles && <p class="warn">选好的文件没有保留，提交以后请再添加一次。</p>}
    <form method="post" action={path}>
      {fields.map(([name, value]) =>
        value.length < LEAST_SHOWN ? (
          <input type="hidden" name={name} value={value} />
        ) : (
          <label>
            刚才填的内容
            <textarea name={name} rows={6}>
              {value}
            </textarea>
          </label>
        ),
      )}
      <button type="submit">再次提交</button>
    </form>
  </div>
);
