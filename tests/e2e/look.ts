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

/** WCAG 2.2 A and AA and best-practice findings in words, with the place of each; none on a clean screen. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  // Legacy mode: no second page, which Electron could not open. Lists that drop down are outside the landmarks by design.
  const axe = new AxeBuilder({ page }).withTags(tags).disableRules(['region']).setLegacyMode(true)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`))
}
