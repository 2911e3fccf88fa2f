import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The one without windows first: it does the same for a third less of the processor's time. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The Chromium that browser tests may use: TEST_CHROMIUM, else one on PATH or in its usual place; undefined when there is none. */
export function findChromium(env = process.env) {
  if (env.TEST_CHROMIUM) return env.TEST_CHROMIUM;
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...PLACES].find(isProgram);
}
