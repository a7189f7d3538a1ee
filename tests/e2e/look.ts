/** Looking at a screen: by eye (screenshots kept in tests/output) and by axe. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const output = path.resolve(import.meta.dirname, '../output/screenshots')

/** Writes tests/output/screenshots/<name>.png. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(output, { recursive: true })
  await page.screenshot({ path: path.join(output, `${name}.png`), animations: 'disabled' })
}

/** Colours are judged where they end, not on their way there. What turns for ever (a spinner) is not waited for. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((animation) => {
      return Number.isFinite(animation.effect?.getComputedTiming().endTime)
    })
    await Promise.allSettled(ending.map((animation) => animation.finished))
  })
}

/** WCAG 2.2 A and AA and best-practice findings in words, with the place of each; none on a clean screen. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  await settled(page)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  // Legacy mode: no second page, which Electron could not open. Lists that drop down are outside the landmarks by design.
  const axe = new AxeBuilder({ page }).withTags(tags).disableRules(['region']).setLegacyMode(true)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ')
      return `${id}: ${why} (${target.join(' ')})`
    }),
  )
}
