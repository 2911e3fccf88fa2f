import type { VNode } from 'preact';
import { HELP_NEXT, HELP_TITLE, type PageHelp as Help } from '../../../core/words/page-help';
import { Fold } from './fold';

interface PageHelpProps {
  readonly help: Help;
  /** What the reader may open: only there he is told to go on. */
  readonly menu: readonly { readonly href: string; readonly label: string }[];
}

/** What a page of the menu is for (说明), folded at its end. */
export const PageHelp = ({ help: { purpose, things, next }, menu }: PageHelpProps): VNode => {
  const links = next.flatMap((path) => menu.filter(({ href }) => href === path));
  return (
    <aside class="page-help no-print" aria-label={HELP_TITLE}>
      <Fold summary={HELP_TITLE}>
        <p>{purpose}</p>
        <ol>
          {things.map((thing) => (
            <li>{thing}</li>
          ))}
        </ol>
        {links.length > 0 && (
          <p>
            {HELP_NEXT}
            {links.map(({ href, label }) => (
              <span class="unit">
                <a href={href}>{label}</a>
              </span>
            ))}
          </p>
        )}
      </Fold>
    </aside>
  );
};
