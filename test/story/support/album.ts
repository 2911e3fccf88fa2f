import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { violations } from '../../browser/support/axe';
import { fits } from '../../browser/support/browser';
import { inRepository } from '../../support/paths';

const FOLDER = inRepository('.cache', 'story');
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** A one-time link, of which no trace is kept. */
const TOKEN = /(?<=\/sign-in\/)[^/?]+/;
const LETTER = 'letter';

function addressOf(page: Page): string {
  const url = page.url();
  return url.startsWith('http') ? new URL(url).pathname.replace(UUID, '{id}').replace(TOKEN, '{token}') : LETTER;
}

/** The pictures of the story, in its order, in `.cache/story/`; and which pages opened without being looked at. */
export class Album {
  private count = 0;
  private readonly opened = new Set<string>();
  private readonly looked = new Set<string>();

  constructor() {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
  }

  /** Notes every page that opens here from now on. */
  watch(page: Page): void {
    page.on('load', () => void this.opened.add(addressOf(page)));
  }

  /** Takes a picture of what stands open before `who`. */
  async photograph(page: Page, who: string): Promise<void> {
    this.count += 1;
    const name = [String(this.count).padStart(3, '0'), who, addressOf(page).replace(/\W+/g, ' ').trim()].join(' ');
    await page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true, animations: 'disabled' });
  }

  /** Looks at what stands open before `who`. Answers what is wrong with it for whoever does not see, hear or point as others do, or has a small screen. */
  async look(page: Page, who: string): Promise<string[]> {
    this.looked.add(addressOf(page));
    await this.photograph(page, who);
    const faults = await violations(page);
    return (await fits(page)) ? faults : [...faults, 'wider than the screen'];
  }

  /** Pages that opened and were not looked at. */
  get unseen(): readonly string[] {
    return [...this.opened].filter((address) => !this.looked.has(address)).sort();
  }
}
