/** Notes and documents that come in, beside those that the chart has: by their words, files, kind, day and author. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ChartContent, ChartRow, ContentOf } from '../../domain/resources/index.ts'
import { textAsSent } from '../../exchange/sent-note.ts'
import { coded, newId, origin, row, source, suggest } from './reconcile-cases.ts'

type Note = ContentOf<'ClinicalNote'>
type Document = ContentOf<'DocumentReference'>

const visit = [
  'Mrs Doe came for her blood pressure. She takes her tablets and has no dizziness.',
  'Home readings are between 128/76 and 140/84. No chest pain, no oedema.',
  'BP 132/80, pulse 68. Heart sounds normal, lungs clear, abdomen soft.',
  'Plan: lisinopril 10 mg once a day as before. Potassium and creatinine next week. Back in three months.',
].join('\n')

const progress = coded('loinc', '11506-3', 'Progress note')
const lee = [{ display: 'Lee, Jane MD' }]

const note = (text: string, more: Partial<Note> = {}): Note => ({
  resourceType: 'ClinicalNote',
  status: 'signed',
  type: progress,
  text,
  ...more,
})

const document = (files: string[], more: Partial<Document> = {}): Document => ({
  resourceType: 'DocumentReference',
  status: 'current',
  description: 'Letter',
  content: files.map((file) => ({ contentType: 'application/pdf', size: 3, hash: sha256(file) })),
  ...more,
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

type Case = [name: string, incoming: ChartContent, chart: ChartContent[], suggestion: string, why: string]

const cases: Case[] = [
  [
    'the same text from another sender, in other lines and under another name',
    note(visit.replaceAll('\n', ' '), { type: { text: 'Office visit' }, author: [{ display: 'Jane Lee' }] }),
    [note(visit, { date: '2026-03-02', author: lee })],
    'match',
    'The chart has this note already: same text and author.',
  ],
  [
    'the same text, kind, day and author',
    note(visit, { date: '2026-03-02T09:00:00-05:00', author: [{ display: 'Dr. Jane Lee' }] }),
    [note(visit, { date: '2026-03-02', author: lee })],
    'match',
    'The chart has this note already: same text, kind, day and author.',
  ],
  [
    'a long text under another date: dates of senders differ, words do not',
    note(visit, { date: '2026-03-09', author: lee }),
    [note(visit, { date: '2026-03-02', author: lee })],
    'match',
    'The chart has this note already: same text, kind and author; there dated 02-Mar-2026.',
  ],
  [
    'a few words that are said at every visit',
    note('Patient feels well. No complaints.', { date: '2026-03-09', author: lee }),
    [note('Patient feels well. No complaints.', { date: '2026-03-02', author: lee })],
    'add',
    'Not in the chart.',
  ],
  [
    'a long text by somebody else on another day',
    note(visit, { date: '2026-03-09', author: [{ display: 'Bo Hara' }] }),
    [note(visit, { date: '2026-03-02', author: lee })],
    'add',
    'Not in the chart.',
  ],
  [
    'one number is another one',
    note(visit.replace('10 mg', '20 mg')),
    [note(visit)],
    'add',
    'Nearly the same as a note in the chart: compare. Both are kept.',
  ],
  [
    'a note that the chart has longer',
    note(visit.split('\n').slice(0, 3).join('\n')),
    [note(visit)],
    'match',
    'A note of the chart has these words, and more.',
  ],
  [
    'a note that is longer than the chart has it',
    note(`${visit}\nPotassium was 4.1.`),
    [note(visit)],
    'add',
    'A note of the chart is part of this one, which says more. Both are kept.',
  ],
  [
    'a phrase that is part of a longer note',
    note('No chest pain, no oedema.'),
    [note(visit)],
    'add',
    'Not in the chart.',
  ],
  [
    'another text of the same kind, day and author',
    note('Telephone call: the results are normal.', { date: '2026-03-02', author: lee }),
    [note(visit, { date: '2026-03-02', author: lee })],
    'add',
    'The chart has another text of this kind, day and author. Both are kept.',
  ],
  [
    'a text file whose words are a note of the chart',
    { ...document([visit]), content: [{ contentType: 'text/plain', size: 3, hash: sha256(visit) }] },
    [note(visit)],
    'match',
    'The chart has this document already: same text.',
  ],
  [
    'a document with the same bytes under another title',
    document(['a'], { description: 'Scan', type: coded('loinc', '11488-4', 'Consult note') }),
    [document(['a'], { date: '2026-03-02' })],
    'match',
    'The chart has this document already: same file.',
  ],
  [
    'a document with a page more',
    document(['a', 'b']),
    [document(['a'])],
    'add',
    'The chart has part of this document; the outside one has more files. Both are kept.',
  ],
  ['another document of the same name', document(['b']), [document(['a'])], 'add', 'Not in the chart.'],
]

describe('notes and documents beside those of the chart', () => {
  it.each(cases)('%s', (_, incoming, chart, suggestion, why) => {
    const found = suggest(
      incoming,
      chart.map((content) => row(content)),
    )
    expect(found).toMatchObject({ suggestion, why, conflict: false })
    expect(found.chartRow !== undefined).toBe(why !== 'Not in the chart.')
  })

  it('the nearest of several stands opposite', () => {
    const chart = [note('Something else entirely was said that day.'), note(`${visit}\nMore.`), note(visit)]
    const rows = chart.map((content) => row(content))
    expect(suggest(note(visit), rows).chartRow).toBe(rows[2])
    const [, longer] = rows
    expect(suggest(note(visit), rows.slice(0, 2)).chartRow).toBe(longer)
  })

  it('is found among thousands of notes that repeat each other', () => {
    const said = 'The patient was told to come back if symptoms get worse. Nothing else was found today.'
    const rows = Array.from({ length: 5000 }, (_, index) => row(note(`${said} Reading number ${index} was normal.`)))
    const found = suggest(note(`${said} Reading number 4711 was normal! `), rows)
    expect(found.chartRow).toBe(rows[4711])
    expect(suggest(note(`${said} This one is of none.`), rows).suggestion).toBe('add')
  })
})

describe('a note of this practice that comes back', () => {
  const addendum = (text: string) => ({
    text,
    author: { display: 'Jane Lee' },
    at: '2026-03-03T10:00:00.000Z',
    kind: 'addendum' as const,
  })
  const own = (more: object = {}): ChartRow => ({
    ...row(note(visit, { date: '2026-03-02', author: lee }), { source: 'practice' }),
    ...more,
  })

  it('as it was sent, with its addenda', () => {
    const chart = own({ addenda: [addendum('Potassium is 4.1.')] })
    const sent = textAsSent(visit, [addendum('Potassium is 4.1.')], {
      name: 'Ann Gray',
      at: '2026-03-04T10:00:00.000Z',
    })
    const byId = note(sent, { identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${chart.id}` }] })
    expect(suggest(byId, [chart])).toMatchObject({
      suggestion: 'match',
      why: 'Written at this practice.',
      chartRow: chart,
    })
    expect(suggest(note(sent), [chart])).toMatchObject({ suggestion: 'match', chartRow: chart })
  })

  it('as it was before an addendum', () => {
    const chart = own({ addenda: [addendum('Potassium is 4.1.')] })
    const byId = note(visit, { identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${chart.id}` }] })
    expect(suggest(byId, [chart])).toMatchObject({ suggestion: 'match', chartRow: chart })
    expect(suggest(note(visit), [chart])).toMatchObject({
      suggestion: 'match',
      why: 'A note of the chart has these words, and more.',
    })
  })

  it('with other words than were sent: both are kept', () => {
    const chart = own()
    const changed = note(visit.replace('10 mg', '20 mg'), {
      identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${chart.id}` }],
    })
    expect(suggest(changed, [chart])).toMatchObject({
      suggestion: 'add',
      conflict: false,
      chartRow: chart,
      why: 'Written at this practice, and changed outside. Both are kept.',
    })
  })

  it('is known by its source when another document brings it once more', () => {
    const chart = row(note(visit, { identifier: source('n-1') }))
    expect(suggest(note(`${visit}\nPotassium was 4.1.`, { identifier: source('n-1') }), [chart])).toMatchObject({
      suggestion: 'add',
      why: 'A newer version of a note in the chart. Both are kept.',
    })
    const found = row(note(visit))
    const origins = [origin(found, source('n-2'))]
    expect(suggest(note(visit, { identifier: source('n-2'), title: newId() }), [found], origins).suggestion).toBe(
      'match',
    )
  })

  it('a newer version of a document', () => {
    const chart = row(document(['a'], { identifier: source('d-1') }))
    expect(suggest(document(['b'], { identifier: source('d-1') }), [chart])).toMatchObject({
      suggestion: 'add',
      conflict: false,
      why: 'A newer version of a document in the chart. Both are kept.',
    })
  })
})
