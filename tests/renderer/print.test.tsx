import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PrintRequest } from '../../domain/contract/printing.ts'
import { print } from '../../exchange/print/print.ts'
import { PrintDialog } from '../../renderer/features/print/print-dialog.tsx'
import { source } from '../exchange/print/source.ts'
import type { FakeService } from './fake-service.ts'
import { renderUi } from './render.tsx'

const chart = source()
const request: PrintRequest = { document: 'medications', patientId: chart.patient.id }
const page = print(chart, request)

/** jsdom has no stylesheets that are made by script; what they hold is enough here. */
class TextSheet {
  text = ''
  replaceSync(text: string) {
    this.text = text
  }
}

beforeEach(() => {
  vi.stubGlobal('CSSStyleSheet', TextSheet)
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], writable: true, configurable: true })
})
afterEach(() => vi.unstubAllGlobals())

async function open(printing: NonNullable<FakeService['printing']>, platform: Parameters<typeof renderUi>[1] = {}) {
  const view = await renderUi(<PrintDialog request={request} onClose={() => undefined} />, {
    service: { printing: { preview: () => page, ...printing } },
    ...platform,
  })
  const dialog = await screen.findByRole('dialog', { name: 'Print' })
  const preview = await within(dialog).findByRole('region', { name: 'Preview: Medication list' })
  return { ...view, dialog, preview }
}

const shadowOf = (element: Element) => element.firstElementChild?.shadowRoot

test('the preview is the page itself, its style kept to itself; Enter then prints', async () => {
  const { preview, dialog } = await open({})
  expect(within(dialog).getByRole('button', { name: 'Print' })).toHaveFocus()
  const shadow = shadowOf(preview)
  expect(shadow?.querySelector('h1')).toHaveTextContent('Medication list')
  expect(shadow?.textContent).toContain('SMITH, John Q.')
  const [sheet] = (shadow?.adoptedStyleSheets ?? []) as unknown as TextSheet[]
  expect(sheet?.text).toContain('.sheet .identity')
  expect(document.querySelector('h1')).toBeNull()
})

test('printing shows the printer one page and nothing else, made for it; afterwards the screen is as before', async () => {
  const paper = vi.fn(() => page)
  const seen: string[] = []
  const toPrinter = vi.fn(async () => {
    const host = document.querySelector('body > .chartkeep-printed-page')
    seen.push(host?.shadowRoot?.textContent ?? '')
    seen.push((document.adoptedStyleSheets as unknown as TextSheet[]).map(({ text }) => text).join())
  })
  const { user, dialog } = await open({ paper }, { platform: { print: toPrinter } })
  await user.click(within(dialog).getByRole('button', { name: 'Print' }))
  await waitFor(() => expect(toPrinter).toHaveBeenCalledOnce())
  expect(paper).toHaveBeenCalledWith(request)
  expect(seen[0]).toContain('SMITH, John Q.')
  expect(seen[1]).toContain('@page')
  expect(seen[1]).toContain('body > * { display: none !important; }')
  expect(seen[1]).not.toContain('.sheet')
  await waitFor(() => expect(document.querySelector('.chartkeep-printed-page')).toBeNull())
  expect(document.adoptedStyleSheets).toHaveLength(0)
})

test.each([
  ['no-browser', /No program that makes PDFs was found/],
  ['failed', /Making the PDF failed/],
] as const)('a page instead of a PDF is said in words (%s)', async (noPdf, words) => {
  const file = new File([page.html], 'medications-1.html', { type: 'text/html' })
  const saveFile = vi.fn(async () => 'saved' as const)
  const document = () => ({ file, contentType: 'text/html' as const, noPdf })
  const { user, dialog } = await open({ document }, { platform: { saveFile } })
  await user.click(within(dialog).getByRole('button', { name: 'Save as PDF' }))
  expect(await within(dialog).findByText(words)).toBeVisible()
  expect(saveFile).toHaveBeenCalledWith(expect.objectContaining({ name: 'medications-1.html' }))
})

test('a PDF is handed over for saving', async () => {
  const file = new File(['%PDF'], 'medications-1.pdf', { type: 'application/pdf' })
  const document = () => ({ file, contentType: 'application/pdf' as const })
  const { user, dialog } = await open({ document }, { platform: { saveFile: async () => 'saved' } })
  await user.click(within(dialog).getByRole('button', { name: 'Save as PDF' }))
  expect(await within(dialog).findByText(/The PDF was handed over/)).toBeVisible()
})

test('a printer that refuses is said, and the page stays to try again', async () => {
  const refuse = () => Promise.reject(new Error('The printer refused: no paper'))
  const { user, dialog, preview } = await open({ paper: () => page }, { platform: { print: refuse } })
  await user.click(within(dialog).getByRole('button', { name: 'Print' }))
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Nothing was printed')
  expect(preview).toBeVisible()
  expect(document.querySelector('.chartkeep-printed-page')).toBeNull()
})
