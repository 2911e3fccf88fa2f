import type { ComponentChildren, VNode } from 'preact';

interface ChartProps {
  /** The picture as this program drew it (SVG): it stands in the page as it is. */
  readonly svg: string;
  readonly caption: string;
  /** Its numbers as a table, for whoever does not see the picture or wants to copy them. */
  readonly children: ComponentChildren;
}

/** A chart (趋势图) with its numbers below it. The picture takes the width that there is. */
export const Chart = ({ svg, caption, children }: ChartProps): VNode => (
  <figure class="chart">
    <figcaption>{caption}</figcaption>
    <div dangerouslySetInnerHTML={{ __html: svg }} />
    <details class="more">
      <summary>看图中的数</summary>
      {children}
    </details>
  </figure>
);
