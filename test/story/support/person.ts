import type { Browser, Locator, Page } from 'playwright-core';
import { DESK, PHONE } from '../../browser/support/browser';
import type { Album } from './album';
import type { Letter } from './county';

/** Far longer than a page takes on the slowest machine. */
const PATIENCE_MS = 3 * 60_000;

interface World {
  readonly browser: Browser;
  readonly album: Album;
}

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Somebody of the county at a screen, who uses pages by their words. Whatever opens is photographed and tried by axe. */
export class Person {
  private constructor(
    readonly who: string,
    readonly page: Page,
    private readonly album: Album,
  ) {}

  static async at(screen: 'desk' | 'phone', who: string, { browser, album }: World): Promise<Person> {
    const isPhone = screen === 'phone';
    const context = await browser.newContext({
      viewport: isPhone ? PHONE : DESK,
      isMobile: isPhone,
      hasTouch: isPhone,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    album.watch(page);
    return new Person(who, page, album);
  }

  async goTo(address: string): Promise<void> {
    await this.page.goto(address);
    await this.look();
  }

  /** Opens a letter, as a mail program shows it. */
  async open({ html }: Letter): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.setContent(html);
    await this.look();
  }

  /** Follows a link to another page. */
  async follow(name: string | RegExp): Promise<void> {
    await this.turnPage(this.page.getByRole('link', { name }).first());
  }

  /** Presses a button that sends a form. */
  async press(name: string): Promise<void> {
    await this.turnPage(this.page.getByRole('button', { name, exact: true }).filter({ visible: true }).first());
  }

  /** Opens what is folded under these words. */
  async unfold(words: string | RegExp): Promise<void> {
    await this.page.locator('summary', { hasText: words }).filter({ visible: true }).first().click();
    await this.look();
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.field(label).fill(text);
  }

  /** What stands in a field. */
  async written(label: string | RegExp): Promise<string> {
    return this.field(label).inputValue();
  }

  async choose(label: string | RegExp): Promise<void> {
    await this.field(label).check();
  }

  async attach(label: string | RegExp, files: string[] | ChosenFile): Promise<void> {
    await this.field(label).setInputFiles(files);
  }

  /** Waits until these words stand on the page where they can be seen. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** Whether these words stand on the page where they can be seen. */
  async isShown(words: string | RegExp): Promise<boolean> {
    return (await this.page.getByText(words).filter({ visible: true }).count()) > 0;
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }

  private field(label: string | RegExp): Locator {
    return this.page.getByLabel(label).filter({ visible: true }).first();
  }

  private async turnPage(control: Locator): Promise<void> {
    const opened = this.page.waitForEvent('load');
    await control.click();
    await opened;
    await this.look();
  }

  private async look(): Promise<void> {
    const faults = await this.album.look(this.page, this.who);
    if (faults.length > 0) throw new Error(`${this.who}, ${this.page.url()}:\n${faults.join('\n')}`);
  }
}
