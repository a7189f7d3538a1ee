/** A C-CDA document as people read it: laid out, inert, and the line that an entry points to highlighted. */
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { clinicalDocument, narrativeOf } from '../../renderer/features/documents/clinical-document.ts'
import { ClinicalSections } from '../../renderer/features/documents/narrative-view.tsx'
import { renderUi } from './render.tsx'

const file = (text: string, entries = '') => `<?xml version="1.0"?>
<ClinicalDocument xmlns="urn:hl7-org:v3"><component><structuredBody>
<component><section><title>Allergies</title><text>${text}</text>${entries}</section></component>
<component><section><title>Plan</title></section></component>
</structuredBody></component></ClinicalDocument>`

const table = `<table border="1"><thead><tr><th>Substance</th><th>Reaction</th></tr></thead><tbody>
<tr ID="a1"><td><content ID="a1name">Latex</content></td><td colspan="2"><list><item ID="h1">Hives</item></list></td></tr>
<tr><td><content ID="a2name">Penicillin</content></td><td>Rash</td></tr></tbody></table>
<list listType="ordered"><item ID="l1">First</item><item>Second</item></list>
<paragraph ID="p1">Seen<br/>today</paragraph>`

const observation = (pointer: string) =>
  `<entry><act><entryRelationship><observation>${pointer}</observation></entryRelationship></act></entry>`
const path = '/ClinicalDocument/component/structuredBody/component[1]/section'

async function show(text: string, entries = '', at?: string) {
  const clinical = clinicalDocument(file(text, entries))
  if (!clinical) throw new Error('No document')
  const marked = at === undefined ? undefined : narrativeOf(clinical, at)
  const view = await renderUi(<ClinicalSections sections={clinical.sections} marked={marked} />)
  return { ...view, marks: [...document.querySelectorAll('[data-marked]')].map((one) => one.textContent) }
}

test('text that is no clinical document is none', () => {
  expect(clinicalDocument('ClinicalDocument, he said')).toBeUndefined()
  expect(clinicalDocument('<a>ClinicalDocument</a>')).toBeUndefined()
})

test('tables are tables, lists lists; a section without words says so', async () => {
  await show(table)
  expect(screen.getAllByRole('columnheader').map((one) => one.textContent)).toEqual(['Substance', 'Reaction'])
  expect(screen.getByRole('row', { name: 'Latex Hives' })).toBeVisible()
  expect(screen.getByText('Hives').closest('td')).toHaveAttribute('colspan', '2')
  expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual(['Hives', 'First', 'Second'])
  expect(screen.getByRole('heading', { name: 'Plan' }).closest('section')).toHaveTextContent(
    'This section has no text.',
  )
})

test('nothing of its markup is on the page but its layout, and no word is lost by a table that is built wrongly', async () => {
  const warn = vi.spyOn(console, 'error')
  const { container } = await show(`loose <linkHtml href="javascript:alert(1)">link</linkHtml>
    <script>run()</script><img src="https://evil.example/x.png" onerror="run()"/><content style="x" onclick="run()">word</content>
    <table><caption>Cap</caption><col width="3"/>stray<tr>naked<td>cell</td></tr><thead><tr><th>head</th></tr></thead></table>
    <list>odd<item>even</item></list>`)
  for (const word of ['loose', 'link', 'run()', 'word', 'Cap', 'stray', 'naked', 'cell', 'head', 'odd', 'even'])
    expect(container).toHaveTextContent(word)
  expect(container.querySelector('script, img, a, [href], [src], [onclick], [onerror], [style="x"]')).toBeNull()
  expect(warn).not.toHaveBeenCalled()
})

test('elements of a page among its own are never given a handler, and no word changes', () => {
  const words = 'he said onset = 3 days, <b onclick="x">'
  const clinical = clinicalDocument(
    file(`<img xmlns="http://www.w3.org/1999/xhtml" src='x>' onerror="run()"
      ONLOAD='run()' alt=" onclick=1"/><svg xmlns="http://www.w3.org/2000/svg"\tonload = "run()"/>
      <!-- onclick="a" --><content><![CDATA[${words}]]></content><paragraph>pain onset="3 days"</paragraph>`),
  )
  const elements = [...(clinical?.document.querySelectorAll('*') ?? [])]
  const names = elements.flatMap((element) => element.getAttributeNames())
  expect(names.filter((name) => /^on/i.test(name))).toEqual([])
  expect(names).toContain('data-onerror')
  const [section] = clinical?.sections ?? []
  expect(section?.narrative?.textContent).toContain(words)
  expect(section?.narrative?.textContent).toContain('pain onset="3 days"')
})

test.each([
  ['a row', '<text><reference value="#a1"/></text>', ['LatexHives']],
  ['the row of a word', '<value><originalText><reference value="#a2name"/></originalText></value>', ['PenicillinRash']],
  [
    'an item and a paragraph',
    '<text><reference value="#l1"/></text><code><originalText><reference value="#p1"/></originalText></code>',
    ['First', 'Seentoday'],
  ],
  ['nothing that is not there', '<text><reference value="#zz"/></text>', []],
  ['nothing that points elsewhere', '<reference value="#a1"/>', []],
])('an entry leads to %s', async (_, pointer, expected) => {
  const { marks } = await show(table, observation(pointer), `${path}/entry/act/entryRelationship/observation`)
  expect(marks).toEqual(expected)
})

test('a section leads to all that it says; a path that leads nowhere to nothing', async () => {
  const { marks } = await show('Feels well.', '', path)
  expect(marks).toEqual(['Feels well.'])
  const clinical = clinicalDocument(file(table))
  if (!clinical) throw new Error('No document')
  expect(narrativeOf(clinical, `${path}/entry[3]`).size).toBe(0)
  expect(narrativeOf(clinical, '/Bundle/entry').size).toBe(0)
})
