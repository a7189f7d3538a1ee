/** Hands on the keyboard: keys alone, in the order in which a person would press them. Nothing here clicks or focuses. */
import type { Page } from 'playwright-core'

const mostTabs = 60

/** Tab until the field of this name has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let tab = 0; tab < mostTabs; tab += 1) {
    if ((await focusedName(page)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to "${name}"; the focus is on "${await focusedName(page)}"`)
}

/** By its label as it is read; the star of a required field is no part of it. */
async function focusedName(page: Page): Promise<string> {
  const name = await page.evaluate(() => {
    const { activeElement: focused } = document
    const labels = focused && 'labels' in focused ? (focused as HTMLInputElement).labels : null
    return focused?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? focused?.textContent ?? ''
  })
  return name.replace(/\s*\*$/, '').trim()
}

/** Types into a field that offers a list, and takes the first entry. */
export async function pickFirst(page: Page, typed: string): Promise<void> {
  await page.keyboard.type(typed)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** Opens a form of the chart by its keys, and waits until it is there. */
export async function openForm(page: Page, keys: string, name: string): Promise<void> {
  await page.keyboard.press(keys)
  await page.getByRole('complementary', { name }).waitFor()
}

/** Ctrl+S, and the form is gone: it was saved. */
export async function saveForm(page: Page): Promise<void> {
  await page.keyboard.press('Control+S')
  await page.getByRole('complementary').waitFor({ state: 'detached' })
}
