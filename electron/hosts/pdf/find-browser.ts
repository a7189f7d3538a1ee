/** A browser on this computer whose engine makes PDFs: Chrome, Chromium or Edge where they are installed. */
import { existsSync } from 'node:fs'
import path from 'node:path'

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']

const programFolders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LocalAppData]

const places: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: names.flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: programFolders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
}

/** `CHROME_PATH` names another program. Undefined where there is none. */
export function findBrowser(): string | undefined {
  const wanted = process.env.CHROME_PATH
  if (wanted && existsSync(wanted)) return wanted
  return places[process.platform]?.find((file) => existsSync(file))
}
