import type { VNode } from 'preact';
import { Tag } from '../../../../api/ui/components/tag';
import { ActionForm } from '../../../../api/ui/forms/action-form';
import { Table } from '../../../../api/ui/tables/table';
import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { dayText, instantText } from '../../../../core/words/days';
import type { RememberedDevice } from '../../use-cases/devices/device-repository';
import { browserName } from '../../words/browser-name';

interface DeviceTableProps {
  readonly devices: readonly RememberedDevice[];
  /** The device of whoever looks. */
  readonly own?: string | undefined;
  /** Where the buttons post to. */
  readonly path: string;
}

/** 免登录的设备: which, since when, until when, each with a button that takes it back. */
export const DeviceTable = ({ devices, own, path }: DeviceTableProps): VNode => (
  <Table
    rows={devices}
    columns={[
      {
        head: '设备',
        cell: ({ id, userAgent }) => (
          <>
            {browserName(userAgent)} {id === own && <Tag>正在使用</Tag>}
          </>
        ),
      },
      { head: '最近使用', cell: ({ usedAtMs }) => instantText(usedAtMs) },
      { head: '免登录到', cell: ({ expiresAtMs }) => dayText(dayOfInstant(expiresAtMs)) },
      {
        head: '操作',
        noPrint: true,
        cell: ({ id, userAgent }) => (
          <ActionForm
            form={{
              id: `forget-${id}`,
              path,
              title: '撤销',
              fields: [],
              hidden: { device: id },
              buttons: [{ label: '撤销', isSecond: true, ariaLabel: `撤销${browserName(userAgent)}的免登录` }],
            }}
          />
        ),
      },
    ]}
  />
);
