/**
 * The consultant's office fills in our page, scans it a little askew and sends the picture: dropped on the window, the code on it
 * proposes the referral, and one confirmation closes the loop.
 */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fileText, openPacket } from '../exchange/packet/opened.ts'
import { admin } from '../service/harness.ts'
import { startReferring } from '../service/referring.ts'
import { launchApp } from './app.ts'
import { accessibilityFindings, screenshot } from './look.ts'

test('a scan of our own page, dropped on the window, closes the loop', async () => {
  const { service, dir: dataDir, drafted, send } = await startReferring()
  const { file } = await send(await drafted())
  const index = fileText(await openPacket(new Uint8Array(await file.arrayBuffer())), 'INDEX.HTM')
  await service.close()

  const app = await launchApp('browser', { dataDir })
  const { page } = app
  try {
    await page.getByRole('textbox', { name: 'Password' }).fill(admin.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Home' }).waitFor()
    await drop(page, await scanned(page, index), 'scan.png')
    await page.getByRole('link', { name: 'Review scan.png' }).click()
    await page.getByText('This seems to be the answer to a referral').waitFor()
    await page.getByRole('button', { name: 'Choose SMITH, Eve' }).click()
    await screenshot(page, 'reply-picture')
    expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('button', { name: /This is the record of/ }).click()
    await page.getByRole('button', { name: 'Attach to this referral…' }).click()
    const dialog = page.getByRole('dialog', { name: 'The answer to this referral' })
    await dialog.getByRole('button', { name: 'Attach and close' }).click()
    await page.getByText('This is the answer to the referral: Cardiology: Dr. Erik Lindqvist').waitFor()
    await page.getByRole('button', { name: 'Show the original' }).click()
    await page
      .getByRole('dialog', { name: /^Original/ })
      .getByRole('img', { name: 'The stored picture' })
      .waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Referrals' }).click()
    await page.getByText('Closed 1').click()
    await page.getByText('Completed', { exact: true }).waitFor()
    expect(app.problems).toEqual([])
  } finally {
    await app.close()
  }
}, 180_000)

/** The page as a cheap scanner sees it: 150 dpi, grey, two degrees askew. */
async function scanned(page: Page, html: string): Promise<Buffer> {
  const scanner = await page
    .context()
    .browser()
    ?.newContext({ deviceScaleFactor: 1.5, viewport: { width: 820, height: 1100 } })
  if (!scanner) throw new Error('The browser is gone')
  const glass = await scanner.newPage()
  await glass.setContent(html)
  await glass.addStyleTag({ content: 'html{filter:grayscale(1) contrast(.8)}body{transform:rotate(2deg)}' })
  const picture = await glass.screenshot()
  await scanner.close()
  return picture
}

/** As the system hands a dragged file to the page. */
async function drop(page: Page, bytes: Buffer, name: string): Promise<void> {
  const dragged = await page.evaluateHandle(
    ({ base64, name }) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type: 'image/png' }))
      return data
    },
    { base64: bytes.toString('base64'), name },
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: dragged })
  await page.getByText('Drop to import').waitFor()
  await page.dispatchEvent('body', 'drop', { dataTransfer: dragged })
}
