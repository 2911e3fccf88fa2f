import type { VNode } from 'preact';
import { encode } from 'uqr';

/** A text as a picture that a phone reads (二维码). */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): VNode {
  const { data, size } = encode(text, { border: 2 });
  const dots = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <path class="qr-ground" d={`M0 0h${size}v${size}H0z`} />
      <path d={dots.join('')} />
    </svg>
  );
}
