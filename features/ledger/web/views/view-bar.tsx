import type { VNode } from 'preact';
import { Fold } from '../../../../api/ui/components/fold';
import { Field } from '../../../../api/ui/forms/field';
import type { SavedView, ViewFilter } from '../../use-cases/views/saved-views';
import { VIEW_NAME } from '../../words/view-words';
import { addressOf } from '../ledger/ledger-address';
import { askedOf, MOST_NAME } from './view-schemas';

/** What stood in the form of a view that was not kept, and the sentence for what is wrong with it. */
export interface EnteredView {
  readonly name?: string | undefined;
  readonly isDefault: boolean;
  readonly isShared: boolean;
  readonly error?: string | undefined;
}

interface ViewBarProps {
  readonly views: readonly SavedView[];
  /** What the ledger shows now. */
  readonly filter: object;
  /** A name for it, where it is short enough. */
  readonly suggestion: string;
  readonly maySupervise: boolean;
  readonly entered?: EnteredView | undefined;
}

const textOf = (filter: ViewFilter): string => JSON.stringify(Object.entries(filter).toSorted());

const Button = ({ act, children, isSecond = true }: { readonly act: string; readonly children: string; readonly isSecond?: boolean }) => (
  <button type="submit" name="act" value={act} class={isSecond ? 'second' : undefined}>
    {children}
  </button>
);

const Manage = ({ view, maySupervise }: { readonly view: SavedView; readonly maySupervise: boolean }): VNode => (
  <form method="post" action="/ledger/views/change">
    <input type="hidden" name="viewId" value={view.id} />
    <Field
      id="view-rename"
      field={{ type: 'text', name: 'name', label: `视图“${view.name}”改名为`, value: view.name, maxLength: MOST_NAME }}
    />
    <Button act="rename">改名</Button>
    <Button act={view.isDefault ? 'unsetDefault' : 'setDefault'}>{view.isDefault ? '不再作默认' : '设为默认'}</Button>
    {maySupervise && <Button act={view.isShared ? 'unshare' : 'share'}>{view.isShared ? '不再共用' : '与同事共用'}</Button>}
    <Button act="remove">删除</Button>
  </form>
);

const Save = ({ filter, suggestion, maySupervise, entered }: Omit<ViewBarProps, 'views'>): VNode => (
  <form method="post" action="/ledger/views">
    {Object.entries(askedOf(filter)).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Field
      id="view-name"
      field={{
        type: 'text',
        name: 'name',
        label: VIEW_NAME,
        isRequired: true,
        maxLength: MOST_NAME,
        value: entered?.name ?? (suggestion.length > MOST_NAME ? '' : suggestion),
        error: entered?.error,
      }}
    />
    <Field id="view-default" field={{ type: 'check', name: 'isDefault', label: '打开台账时先显示它', isChecked: entered?.isDefault }} />
    {maySupervise && (
      <Field id="view-shared" field={{ type: 'check', name: 'isShared', label: '与督办全县的同事共用', isChecked: entered?.isShared }} />
    )}
    <button type="submit" class="second">
      保存
    </button>
  </form>
);

/** The view that the ledger shows now, one's own before a shared one. */
function openView(views: readonly SavedView[], filter: object): SavedView | undefined {
  const shown = textOf(askedOf(filter));
  const same = views.filter((view) => textOf(view.filter) === shown);
  return same.find(({ isOwn }) => isOwn) ?? same[0];
}

/** Views of the ledger under their names, to open. */
export const ViewLinks = ({ views, filter }: Pick<ViewBarProps, 'views' | 'filter'>): VNode | null => {
  const open = openView(views, filter);
  return views.length === 0 ? null : (
    <nav class="switch no-print" aria-label="保存的视图">
      {views.map((view) => (
        <a href={addressOf('/ledger', view.filter)} aria-current={view.id === open?.id ? 'true' : undefined}>
          {`${view.name}${view.isDefault ? '（默认）' : ''}${view.isOwn ? '' : '（共用）'}`}
        </a>
      ))}
    </nav>
  );
};

/** Keeps what the ledger shows now under a name, or manages the view that is open. */
export const ViewKeeper = ({ views, filter, ...rest }: ViewBarProps): VNode => {
  const open = openView(views, filter);
  return (
    <div class="views no-print">
      <Fold summary={open?.isOwn ? '管理这个视图' : '把现在的筛选、排序和列存为视图'} isOpen={rest.entered !== undefined}>
        {open?.isOwn ? <Manage view={open} maySupervise={rest.maySupervise} /> : <Save filter={filter} {...rest} />}
      </Fold>
    </div>
  );
};
