import { existsSync } from 'node:fs';

/** A font file, and the name (PostScript) of the face in it, where it holds several. */
export interface FontFile {
  readonly file: string;
  readonly face?: string;
}

const SERIF = 'NotoSerifCJKsc-Regular';
const SANS = 'NotoSansCJKsc-Regular';

/** Where systems keep a Chinese font that may be embedded: Debian and Ubuntu, Fedora, Arch, macOS, Windows below WSL. Song faces first. */
const USUAL: readonly FontFile[] = [
  { file: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', face: SERIF },
  { file: '/usr/share/fonts/google-noto-serif-cjk-fonts/NotoSerifCJK-Regular.ttc', face: SERIF },
  { file: '/usr/share/fonts/noto-cjk/NotoSerifCJK-Regular.ttc', face: SERIF },
  { file: '/System/Library/Fonts/Supplemental/Songti.ttc', face: 'STSongti-SC-Regular' },
  { file: '/mnt/c/Windows/Fonts/simsun.ttc', face: 'SimSun' },
  { file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', face: SANS },
  { file: '/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc', face: SANS },
  { file: '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc', face: SANS },
];

/** The font of PDFs: the one that the settings name (`PDF_FONT`: a path, with `#` and the name of the face for a collection), else the first usual one. */
export function findFont(given: string | undefined): FontFile | undefined {
  if (given === undefined) return USUAL.find(({ file }) => existsSync(file));
  const [file = '', face] = given.split('#');
  return existsSync(file) ? { file, ...(face !== undefined && { face }) } : undefined;
}
