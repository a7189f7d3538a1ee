// @vitest-environment jsdom
/** Whatever a chart says stays text on paper: the full chart with every word of it turned against the page. */
import { expect, test } from 'vitest'
import { type PrintRequest, printPart } from '../../../domain/contract/printing.ts'
import type { ClinicalRow, Patient } from '../../../domain/resources/index.ts'
import { print } from '../../../exchange/print/print.ts'
import { row } from '../../domain/clinical/rows.ts'
import { fullSnapshot } from '../../fixtures/snapshot.ts'
import { source } from './source.ts'

const hostile = `"><script>steal()</script><img src=x onerror=steal()></style></title>' & <b>`

/** Free text everywhere; what is of a closed list, a date, an id or a code stays. */
const fixed =
  /^(resourceType|id|patientId|status|clinicalStatus|verificationStatus|lifecycleStatus|category|intent|source|reference|system|use|gender|birthDate|type|kind|hash|criticality|severity|priority|comparator|.*Date|.*DateTime|date|start|end|at|issued|recorded.*|updated.*|signedAt|occurrence|authoredOn)$/

function poisoned<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (fixed.test(key) ? value : `${value} ${hostile}`) as T
  if (Array.isArray(value)) return value.map((item) => poisoned(item, typeof item === 'string' ? key : '')) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poisoned(inner, name)])) as T
}

const snapshot = fullSnapshot()
const rows = snapshot.resources.map((resource) =>
  row(poisoned(resource), { id: resource.id }),
) as unknown as ClinicalRow[]
const chart = source(rows, {
  patient: poisoned({
    ...row({ ...snapshot.patient, name: [{ family: 'Smith', given: ['John'] }] }),
    recordNumber: '42',
  }) as Patient,
  practice: poisoned(snapshot.practice),
  printedBy: hostile,
  userName: () => hostile,
  demo: true,
})

const patientId = chart.patient.id
const first = (type: string) => rows.filter((one) => one.resourceType === type).map(({ id }) => id)
const requests: PrintRequest[] = [
  { document: 'chart', patientId, parts: [...printPart.options] },
  { document: 'medications', patientId },
  ...first('ClinicalNote').map((id) => ({ document: 'note' as const, patientId, id })),
  ...first('Encounter').map((id) => ({ document: 'visit-summary' as const, patientId, id })),
  ...first('DiagnosticReport').map((id) => ({ document: 'report' as const, patientId, id })),
  ...first('CarePlan').map((id) => ({ document: 'care-plan' as const, patientId, id })),
  { document: 'requisition', patientId, ids: first('ServiceRequest') },
]

const harmless = new Set(
  'HTML HEAD META TITLE STYLE BODY DIV TABLE THEAD TBODY TR TH TD SECTION H1 H2 H3 P SPAN STRONG UL LI DL DT DD BR'.split(
    ' ',
  ),
)

test.each(requests)('$document: only our own elements, and what was written is there as text', (request) => {
  const { html } = print(chart, request)
  const page = new DOMParser().parseFromString(html, 'text/html')
  const elements = [...document.querySelectorAll('*')]
  expect([...new Set(elements.map(({ tagName }) => tagName))].filter((name) => !harmless.has(name))).toEqual([])
  const attributes = new Set(elements.flatMap((element) => element.getAttributeNames()))
  expect([...attributes].filter((name) => !/^(class|lang|charset|http-equiv|content|role|scope)$/.test(name))).toEqual(
    [],
  )
  expect(page.querySelectorAll('style')).toHaveLength(1)
  expect(page.body.textContent).toContain(hostile)
  expect(html).not.toMatch(/https?:\/\/|url\(|@import|javascript:/i)
})

test('control characters do not reach the page', () => {
  const note = row({
    resourceType: 'ClinicalNote' as const,
    status: 'signed' as const,
    type: { text: 'Progress note' },
    text: 'BP\u0000 120\u0008/80\tmmHg\nnext line',
  })
  const { html } = print(source([note]), { document: 'note', patientId, id: note.id })
  expect(html).toContain('BP\uFFFD 120\uFFFD/80\tmmHg\nnext line')
})
