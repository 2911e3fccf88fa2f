import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Shell, type ShellProps } from './shell';

/** The text of a page: its body inside the common header and footer. Whatever stands in it is escaped. */
export const renderPage = ({ children, ...props }: ShellProps): string =>
  `<!doctype html>${renderToString(h(Shell, props as ShellProps, children))}`;
