import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type RequestHandler, Router } from 'express';

/** The style sheets in the order in which they are laid over each other. */
const STYLES = ['tokens', 'base', 'shell', 'table', 'light', 'form', 'notice', 'facts', 'intake', 'calendar', 'board', 'print'];
const YEAR_SECONDS = 31_536_000;

/** Small scripts of single pages; each page works without its own. */
const ISLANDS = ['keep-draft', 'refresh', 'grid-keys'] as const;
export type Island = (typeof ISLANDS)[number];

/** Addresses of what pages load from this server; each holds the hash of the content. */
export interface Assets {
  readonly stylesheet: string;
  readonly icon: string;
  readonly islands: Readonly<Record<Island, string>>;
  readonly handler: RequestHandler;
}

interface Asset {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

const hashOf = ({ content }: Asset): string => createHash('sha256').update(content).digest('base64url').slice(0, 16);
const addressOf = (asset: Asset): string => `/assets/${hashOf(asset)}/${asset.name}`;

/** Reads the assets once. A browser keeps what it got for good: another content has another address. An address of an earlier release gets what is current, and does not keep it. */
export function loadAssets(): Assets {
  const read = (...names: readonly string[]) => Buffer.concat(names.map((name) => readFileSync(path.join(__dirname, name))));
  const stylesheet = { name: 'duban.css', type: 'css', content: read(...STYLES.map((name) => `styles/${name}.css`)) };
  const icon = { name: 'icon.svg', type: 'svg', content: read('icon.svg') };
  const islands = ISLANDS.map((name) => ({ name: `${name}.js`, type: 'js', content: read(`islands/${name}.js`) }));
  const router = Router();
  for (const asset of [stylesheet, icon, ...islands])
    router.get(`/:hash/${asset.name}`, (req, res) => {
      const isCurrent = req.params['hash'] === hashOf(asset);
      res.set('Cache-Control', isCurrent ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
      res.type(asset.type).send(asset.content);
    });
  const addresses = Object.fromEntries(islands.map((island, at) => [ISLANDS[at], addressOf(island)])) as Record<Island, string>;
  return { stylesheet: addressOf(stylesheet), icon: addressOf(icon), islands: addresses, handler: router };
}
