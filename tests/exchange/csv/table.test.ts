/** Tables as spreadsheets and old systems save them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognised, suggestDateOrder } from '../../../exchange/csv/columns.ts'
import { readTable, rowAt } from '../../../exchange/csv/table.ts'
import { DocumentRejected } from '../../../exchange/types.ts'

const read = (text: string) => readTable(new TextEncoder().encode(text))
const cells = (text: string) => read(text).rows.map((row) => row.cells)

describe('form', () => {
  it.each([
    ['commas', 'Last,First\nDoe,Jane\n'],
    ['semicolons', 'Last;First\r\nDoe;Jane\r\n'],
    ['tabs', 'Last\tFirst\rDoe\tJane'],
    ['bars', 'Last|First\nDoe|Jane'],
    ['everything quoted', '"Last","First"\n"Doe","Jane"'],
    ['a byte order mark', '\ufeffLast,First\nDoe,Jane'],
    ['blank lines', '\n\nLast,First\n\nDoe,Jane\n,\n'],
  ])('%s', (_, text) => {
    const { header, rows } = read(text)
    expect(header).toEqual(['Last', 'First'])
    expect(rows.map((row) => row.cells)).toEqual([['Doe', 'Jane']])
  })

  it.each(['\n', '\r\n', '\r'])('lines are counted alike whatever ends them: %j', (end) => {
    const text = ['Last,"First', 'middle"', 'Doe,"a', 'b', 'c"', '', 'Roe,Jim', '"Poe","x', 'y"', 'Foe,Max'].join(end)
    expect(read(text).rows.map(({ line }) => line)).toEqual([3, 7, 8, 10])
    for (const { line, cells: whole } of read(text).rows) {
      const found = rowAt(new TextEncoder().encode(text), line)
      expect(found?.cells).toEqual(whole)
      expect(found?.text).toBe(
        text
          .split(end)
          .slice(line - 1, line - 1 + whole.join('').split(end).length)
          .join('\n'),
      )
    }
    expect(rowAt(new TextEncoder().encode(text), 11)).toBeUndefined()
  })

  it('quotes hold delimiters, quotes and line breaks, and lines are counted as an editor counts them', () => {
    const { rows } = read('Last,"First, middle"\n"Doe","Jane ""JD"" Q"\n"Roe","two\nlines"\n\nPoe,Ed')
    expect(rows).toEqual([
      { line: 2, cells: ['Doe', 'Jane "JD" Q'] },
      { line: 3, cells: ['Roe', 'two\nlines'] },
      { line: 6, cells: ['Poe', 'Ed'] },
    ])
  })

  it('UTF-16 and Windows-1252 are read', () => {
    const wide = new Uint8Array(Buffer.from('\ufeffLast,First\nMüller,Zoë', 'utf16le'))
    expect(readTable(wide).rows[0]?.cells).toEqual(['Müller', 'Zoë'])
    const { rows, notices } = readTable(new Uint8Array(Buffer.from('Last,First\nMüller,Zoë', 'latin1')))
    expect(rows[0]?.cells).toEqual(['Müller', 'Zoë'])
    expect(notices[0]).toMatch(/accented/)
  })

  it.each([
    ['a quote that is never closed', 'Last,First\n"Doe,Jane\nRoe,Jim', 'not-well-formed'],
    ['prose', 'Dear colleague\nthank you', 'not-recognised'],
    ['one column', 'Name\nDoe', 'not-recognised'],
    ['bytes', 'a,b\n\u0000\u0001', 'not-recognised'],
    ['nothing', '\n', 'empty'],
  ])('%s is refused', (_, text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }))
  })

  it('whatever the bytes are: a table or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 200 }), (bytes, text) => {
        for (const tried of [bytes, new TextEncoder().encode(`a,b\n${text}`)]) {
          try {
            readTable(tried)
          } catch (error) {
            expect(error).toBeInstanceOf(DocumentRejected)
          }
        }
      }),
      { numRuns: 500, seed: 7 },
    )
  })

  it('formulas are text like any other', () => {
    expect(cells('Last,First\n"=HYPERLINK(""http://x"")",@SUM(A1)')).toEqual([['=HYPERLINK("http://x")', '@SUM(A1)']])
  })
})

describe('columns', () => {
  it('are recognised by their names, each field once', () => {
    expect(
      recognised([
        'MRN',
        'Last Name',
        'First_Name',
        'D.O.B.',
        'Sex',
        'Home Phone',
        'Cell',
        'E-Mail',
        'ZIP Code',
        'Gender',
        'Notes',
      ]),
    ).toEqual([
      'recordNumber',
      'family',
      'given',
      'birthDate',
      'sex',
      'phone',
      'mobilePhone',
      'email',
      'postalCode',
      undefined,
      undefined,
    ])
  })

  it.each([
    ['03/14/1980', '04/05/1981', { order: 'month-first', certain: true }],
    ['14/03/1980', '04/05/1981', { order: 'day-first', certain: true }],
    ['03/04/1980', '04/05/1981', { order: 'month-first', certain: false }],
    ['03/14/1980', '14/03/1981', { order: 'month-first', certain: true }],
    ['1980-03-14', '', { order: 'month-first', certain: true }],
  ])('order of dates: %s, %s', (one, other, expected) => {
    const rows = [one, other].map((date, line) => ({ line, cells: [date] }))
    expect(suggestDateOrder(rows, 0)).toEqual(expected)
  })
})
