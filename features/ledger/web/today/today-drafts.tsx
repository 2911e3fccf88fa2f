import type { VNode } from 'preact';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { Notice } from '../../../../api/ui/components/notice';
import { instantText } from '../../../../core/words/days';

/** A form that the reader has begun: what it asks for and about what, and where it goes on. */
export interface BegunForm {
  readonly what: string;
  readonly href: string;
  /** ISO 8601 */
  readonly savedAt: string;
}

const BEGUN_AT_ONCE = 3;

/** What the reader has written and not handed in. */
export const Begun = ({ forms }: { readonly forms: readonly BegunForm[] }): VNode | null =>
  forms.length === 0 ? null : (
    <Notice title={`还没有提交的草稿 ${forms.length} 份`}>
      <FoldedRest items={forms} shown={BEGUN_AT_ONCE} label={(count) => `更早的 ${count} 份`}>
        {(shown) => (
          <ul>
            {shown.map(({ what, href, savedAt }) => (
              <li>
                <a href={href}>{what}</a> <span class="small">{`${instantText(savedAt)} 保存`}</span>
              </li>
            ))}
          </ul>
        )}
      </FoldedRest>
    </Notice>
  );
