/** A real Chromium for tests: the system's Chrome, Edge or Chromium where there is one, else the one from the npm registry. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { npmChromium } from './npm-chromium.ts'

const programFiles = [process.env.ProgramFiles, process.env['ProgramFiles(x86)']].filter((dir) => dir !== undefined)

const systemBrowsers: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'].flatMap((name) => [
    `/usr/bin/${name}`,
    `/snap/bin/${name}`,
  ]),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: programFiles.flatMap((dir) => [
    path.join(dir, 'Google/Chrome/Application/chrome.exe'),
    path.join(dir, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
}

/** `CHROME_PATH` names another one; `CHROME_PATH=npm` means the npm package even where the system has a browser. */
async function launchOptions(): Promise<LaunchOptions> {
  const wanted = process.env.CHROME_PATH
  const executablePath = wanted ?? systemBrowsers[process.platform]?.find((file) => existsSync(file))
  if (executablePath && executablePath !== 'npm') {
    // Chromium refuses its own sandbox to root, as in a container.
    return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }
  }
  return npmChromium()
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions())
}
