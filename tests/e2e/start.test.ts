/** The application comes up in each shell: the first screen, under its content security policy, reachable by everybody. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchApp, type RunningApp, shells } from './app.ts'
import { accessibilityFindings, screenshot } from './look.ts'

describe.each(shells)('in %s', (shell) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    let app: RunningApp
    beforeAll(async () => {
      app = await launchApp(shell, { colorScheme })
    })
    afterAll(() => app.close())

    test('an empty data folder leads to the first-run screen', async () => {
      await app.page.getByRole('heading', { level: 1 }).waitFor()
      expect(await app.page.title()).toMatch(/Chartkeep$/)
      await screenshot(app.page, `first-run-${colorScheme}`)
      expect(await accessibilityFindings(app.page)).toEqual([])
      expect(app.problems).toEqual([])
    })
  })
})
