/** A real Chromium for tests: the system's Chrome, Edge or Chromium where there is one, else the one from the npm registry. */
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { findBrowser } from '../../electron/hosts/pdf/find-browser.ts'
import { npmChromium } from './npm-chromium.ts'

/** `CHROME_PATH` names another one; `CHROME_PATH=npm` means the npm package even where the system has a browser. */
export async function launchOptions(): Promise<LaunchOptions> {
  const executablePath = process.env.CHROME_PATH === 'npm' ? undefined : findBrowser()
  if (executablePath) {
    // Chromium refuses its own sandbox to root, as in a container.
    return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }
  }
  return npmChromium()
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions())
}
