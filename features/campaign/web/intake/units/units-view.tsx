import type { VNode } from 'preact';
import { Notice } from '../../../../../api/ui/components/notice';
import { ErrorSummary } from '../../../../../api/ui/forms/error-summary';
import { Field } from '../../../../../api/ui/forms/field';
import { nearestNames } from '../../../../../core/directory/nearest-names';
import type { UnknownUnit } from '../../../rules/resolve-notice';
import type { LookedAt } from '../../../use-cases/draft/look-at-draft';

const SHOWN = 8;
const NEAREST = 8;
/** So many names of units are offered while somebody types; villages are never meant by a notice's list. */
const MOST_OFFERED = 400;

interface UnitsViewProps {
  readonly looked: LookedAt;
  readonly refused?: { readonly name: string; readonly typed: string; readonly message: string } | undefined;
}

function Choice({ looked, item, at, refused }: UnitsViewProps & { readonly item: UnknownUnit; readonly at: number }): VNode {
  const { draft, units } = looked;
  const { name, line, ordinal, missingIn } = item;
  const names = units.filter(({ kind }) => kind !== 'village').map((unit) => unit.name);
  const nearest = nearestNames(name, names, NEAREST);
  const own = refused?.name === name ? refused : undefined;
  return (
    <form method="post" action={`/intake/${draft.id}/units`} class="panel" id={`u${at}`}>
      <h2>{`“${name}”是哪个单位？`}</h2>
      <p class="hint">
        {`第 ${line} 行，任务“${ordinal}”。`}
        {missingIn && `以下乡镇下面没有这个内设机构：${missingIn.join('、')}；请先在单位名录里补上，或者到任务的“更正”里改写。`}
      </p>
      <input type="hidden" name="version" value={draft.version} />
      <input type="hidden" name="name" value={name} />
      <Field
        id={`u${at}-nearest`}
        field={{
          type: 'choice',
          name: 'nearest',
          label: '最接近的',
          value: '',
          options: [{ value: '', label: '请选择；都不是的，写在下面' }, ...nearest.map((one) => ({ value: one, label: one }))],
        }}
      />
      <label for={`u${at}-unit`}>或者写出单位的名称、代码</label>
      {own && (
        <p class="wrong" id={`u${at}-wrong`}>
          {own.message}
        </p>
      )}
      <input
        type="text"
        id={`u${at}-unit`}
        name="unit"
        list="units"
        maxlength={200}
        value={own?.typed}
        aria-invalid={own ? 'true' : undefined}
        aria-describedby={own ? `u${at}-wrong` : undefined}
      />
      <button type="submit">就是它</button>
    </form>
  );
}

/** 对应单位: each name that the directory does not know, with the nearest names; a choice is remembered with the issue. */
export function UnitsView({ looked, refused }: UnitsViewProps): VNode {
  const { draft, unknown, units } = looked;
  const shown = unknown.slice(0, SHOWN);
  const at = shown.findIndex(({ name }) => name === refused?.name);
  return (
    <>
      <p class="crumbs no-print">
        <a href="/intake">立项</a> › <a href={`/intake/${draft.id}`}>{looked.edited.notice.title ?? '草稿'}</a>
      </p>
      {refused && <ErrorSummary title="没有对应上" errors={[{ message: refused.message, ...(at >= 0 && { href: `#u${at}-unit` }) }]} />}
      <h1>对应单位</h1>
      {unknown.length === 0 ? (
        <Notice tone="good">
          通知里的单位都在名录里找到了。<a href={`/intake/${draft.id}`}>回到草稿</a>
        </Notice>
      ) : (
        <p>{`有 ${unknown.length} 个写法在名录里没有找到。选定以后，这个写法随交办记住，下次不再问；选错了可以在草稿里撤销。`}</p>
      )}
      {shown.map((item, index) => (
        <Choice looked={looked} item={item} at={index} refused={refused} />
      ))}
      {unknown.length > SHOWN && <p class="hint">{`还有 ${unknown.length - SHOWN} 个，对应好上面的以后接着显示。`}</p>}
      <datalist id="units">
        {units
          .filter(({ kind }) => kind !== 'village')
          .slice(0, MOST_OFFERED)
          .map(({ name }) => (
            <option value={name} />
          ))}
      </datalist>
    </>
  );
}
