import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { launchApp, shells } from './app.ts'
import { accessibilityFindings, screenshot } from './look.ts'
import { takeTurns } from './roles.ts'
import { setUpPractice } from './steps.ts'

/** The browser itself reports each refusal that the screen was made to meet. */
const refusal = /status of 4(03|23)/

test.each(shells.flatMap((shell) => (['light', 'dark'] as const).map((scheme) => [shell, scheme] as const)))(
  'three people take turns at one screen, each with a role of their own: %s, %s',
  async (shell, colorScheme) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-roles-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    await mkdir(path.join(folder, 'backups'))
    const app = await launchApp(shell, { colorScheme })
    onTestFinished(() => app.close())
    await setUpPractice(app.page, path.join(folder, 'backups'))
    await takeTurns(app.page, async (name) => {
      if (shell === 'browser') await screenshot(app.page, `${name}-${colorScheme}`)
      expect(await accessibilityFindings(app.page), name).toEqual([])
    })
    expect(app.problems.filter((problem) => !refusal.test(problem))).toEqual([])
  },
)
