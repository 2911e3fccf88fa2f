import type { ComponentChildren, VNode } from 'preact';
import { NO_SECRETS } from '../../core/words/secrecy';
import type { PageHelp as Help } from '../../core/words/page-help';
import { Notice } from './components/notice';
import { PageHelp } from './components/page-help';

export interface MenuEntry {
  readonly href: string;
  readonly label: string;
}

/** Who is signed in, as every page shows him. */
export interface ShellCaller {
  readonly name: string;
  readonly unitName: string | null;
}

export interface ShellProps {
  readonly title: string;
  readonly assets: { readonly stylesheet: string; readonly icon: string };
  /** Addresses of scripts that the page does without where they do not run. */
  readonly scripts?: readonly string[];
  /** Absent for whoever is not signed in; then there is no menu either. */
  readonly caller?: ShellCaller | undefined;
  readonly menu: readonly MenuEntry[];
  /** The entry of the menu to which the page belongs. */
  readonly section?: string | undefined;
  /** What was done just now. */
  readonly message?: string | undefined;
  /** What the page is for. */
  readonly help?: Help | undefined;
  /** Says on every page that this is not the real thing (演示). */
  readonly instanceBanner?: string | undefined;
  readonly children: ComponentChildren;
}

const Who = ({ caller: { name, unitName } }: { readonly caller: ShellCaller }): VNode => (
  <div class="who">
    <a href="/account" title="我的账户">
      {unitName === null ? name : `${unitName} · ${name}`}
    </a>
    <form method="post" action="/sign-out">
      <button class="plain" type="submit">
        退出
      </button>
    </form>
  </div>
);

const Menu = ({ menu, section }: Pick<ShellProps, 'menu' | 'section'>): VNode => (
  <nav class="wide menu" aria-label="主菜单">
    {menu.map(({ href, label }) => (
      <a href={href} aria-current={href === section ? 'page' : undefined}>
        {label}
      </a>
    ))}
  </nav>
);

/** What is around every page: head, who is signed in, menu, foot. */
export const Shell = ({
  title,
  assets,
  scripts = [],
  caller,
  menu,
  section,
  message,
  help,
  instanceBanner,
  children,
}: ShellProps): VNode => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} - 督办系统`}</title>
      <link rel="stylesheet" href={assets.stylesheet} />
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      {scripts.map((address) => (
        <script src={address} defer />
      ))}
    </head>
    <body>
      <a class="skip" href="#main">
        跳到正文
      </a>
      <header class="top">
        {instanceBanner !== undefined && <p class="instance">{instanceBanner}</p>}
        <div class="wide top-line">
          <a class="brand" href="/">
            督办系统
          </a>
          {caller && <Who caller={caller} />}
        </div>
        {caller && <Menu menu={menu} section={section} />}
      </header>
      <main id="main" class="wide">
        {message !== undefined && (
          <Notice tone="good" role="status">
            {message}
          </Notice>
        )}
        {children}
        {help && <PageHelp help={help} menu={menu} />}
      </main>
      <footer class="wide foot">
        本系统{NO_SECRETS}。<span class="no-print">数据截至打开本页的时刻，刷新页面可看最新情况。</span>
      </footer>
    </body>
  </html>
);
