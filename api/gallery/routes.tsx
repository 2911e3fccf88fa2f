import { page } from '../http/page';
import type { Routes } from '../http/routes';
import type { InstanceKind } from '../../platform/instance/instance-kind';
import { GalleryView } from './gallery-view';

/** 组件: shows invented data alone. */
const gallery = page({
  method: 'get',
  path: '/dev/components',
  authorisation: 'signedIn',
  audit: 'reads',
  handle: () => Promise.resolve({ title: '组件', body: <GalleryView /> }),
});

/** The page of all components; an instance in production has none. */
export const galleryRoutes = (kind: InstanceKind): Routes => ({ endpoints: [], pages: kind === 'production' ? [] : [gallery] });
