import type { VNode } from 'preact';
import { ActionForms } from '../ui/forms/action-form';
import { ErrorSummary } from '../ui/forms/error-summary';
import { Filters } from '../ui/forms/filters';

const OPTIONS = [
  { value: '', label: '全部' },
  { value: 'red', label: '红灯' },
];

export const FormSamples = (): VNode => (
  <>
    <Filters
      path="/dev/components"
      button="筛选"
      isFiltered
      fields={[
        { type: 'choice', name: 'colour', label: '亮灯', value: 'red', options: OPTIONS },
        { type: 'search', name: 'text', label: '关键词', value: '方案' },
      ]}
    />
    <ErrorSummary
      title="填写的内容不对"
      errors={[{ message: '请填写完成情况', href: '#sample-report-text' }, { message: '完成日期不能晚于今天' }]}
      href="#sample-report-text"
    />
    <ActionForms
      forms={[
        { id: 'sample-sign', path: '/dev/components', title: '签收', fields: [], hint: '签收以后可以反馈。', buttons: [{ label: '签收' }] },
        {
          id: 'sample-report',
          path: '/dev/components',
          title: '报送结果',
          hint: '提交以后由督办岗审核。',
          isOpen: true,
          fields: [
            {
              type: 'radios',
              name: 'kind',
              label: '这次报的是',
              value: 'no',
              options: [
                { value: 'no', label: '进展' },
                { value: 'yes', label: '办结' },
              ],
            },
            {
              type: 'checks',
              name: 'units',
              label: '分给哪些单位',
              values: ['v2'],
              options: [
                { value: 'v1', label: '一村' },
                { value: 'v2', label: '二村' },
              ],
            },
            { type: 'area', name: 'text', label: '完成情况', rows: 4, isRequired: true, value: '方案已定。', error: '请填写完成情况' },
            {
              type: 'known',
              name: 'figure',
              label: '征缴进度',
              hint: '目标：征缴进度不低于98％',
              value: '72.00%（截至11月21日）',
              source: { href: '#forms', label: '数据来源' },
            },
            { type: 'day', name: 'day', label: '完成日期', hint: '不能晚于今天', value: '2026-11-20', latest: '2026-11-24' },
            { type: 'text', name: 'reason', label: '补录原因' },
            { type: 'file', name: 'files', label: '佐证材料', hint: '照片或文件', isMultiple: true },
            { type: 'check', name: 'isFinal', label: '这是最终结果' },
          ],
          buttons: [{ label: '提交' }, { label: '存为草稿', isSecond: true, name: 'draft', value: 'yes' }],
        },
        {
          id: 'sample-return',
          path: '/dev/components',
          title: '退回重报',
          fields: [{ type: 'area', name: 'reason', label: '退回理由' }],
          buttons: [{ label: '退回', isSecond: true }],
        },
      ]}
    />
  </>
);
