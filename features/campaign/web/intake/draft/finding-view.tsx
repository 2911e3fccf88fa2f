import type { VNode } from 'preact';
import { instantText } from '../../../../../core/words/days';
import { isSettledByLooking } from '../../../rules/draft/finding-key';
import type { DraftFinding } from '../../../rules/draft/view-draft';
import { findingText } from '../../../words/finding-text';

const SEVERITIES = { error: '须改', warning: '请核对', info: '提示' } as const;

interface FindingProps {
  readonly item: DraftFinding;
  readonly draftId: string;
  readonly version: number;
  readonly part: number;
}

/** One finding at its place: what was seen, how to settle it, the button that settles it, or who did. */
export function FindingView({ item: { key, finding, settled }, draftId, version, part }: FindingProps): VNode {
  const { sentence, settlement } = findingText(finding);
  return (
    <li class={settled ? 'finding settled' : `finding ${finding.severity}`}>
      <b>{SEVERITIES[finding.severity]}</b> {finding.line !== undefined && <a href={`#L${finding.line}`}>{`第 ${finding.line} 行`}</a>}{' '}
      {sentence}
      {settled ? (
        <span class="small">{`已核对：${settled.by}，${instantText(settled.atMs)}`}</span>
      ) : (
        <>
          <span>{settlement}</span>
          {finding.code === 'unknownUnit' && <a href={`/intake/${draftId}/units`}>去对应单位</a>}
          {isSettledByLooking(finding) && (
            <form method="post" action={`/intake/${draftId}?part=${part}`}>
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="finding" value={key} />
              <button type="submit" class="second" name="do" value="settle">
                已核对
              </button>
            </form>
          )}
        </>
      )}
    </li>
  );
}

/** Findings of one place; nothing where there are none. */
export const FindingList = ({ items, ...of }: Omit<FindingProps, 'item'> & { readonly items: readonly DraftFinding[] }): VNode | null =>
  items.length === 0 ? null : (
    <ul class="plain">
      {items.map((item) => (
        <FindingView item={item} {...of} />
      ))}
    </ul>
  );
