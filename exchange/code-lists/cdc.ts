/**
 * CDC's vaccine tables as XML (https://www2a.cdc.gov/vaccines/iis/iisstandards/vaccines.asp): CVX codes, MVX manufacturers, product
 * names. The newer ones write each row as pairs of <Name> and <Value>.
 */
import type { CodeListId } from '../../domain/terminology/code-lists.ts'
import { decode } from '../decode.ts'
import { DocumentRejected } from '../types.ts'
import { parseXml } from '../xml/parse.ts'
import type { XmlElement } from '../xml/tree.ts'
import { type CodeEntry, type CodeListFile, Skipped } from './types.ts'

interface Table {
  list: CodeListId
  row: string
  entry: (cell: (name: string) => string) => CodeEntry
}

const active = (status: string): boolean => status.toLowerCase() === 'active'

const tables: Readonly<Record<string, Table>> = {
  CVXCodes: {
    list: 'cvx',
    row: 'CVXInfo',
    entry: (cell) => ({
      code: cell('CVXCode'),
      display: cell('ShortDescription'),
      words: cell('FullVaccinename'),
      active: active(cell('Status')),
    }),
  },
  MVXCodes: {
    list: 'mvx',
    row: 'MVXInfo',
    entry: (cell) => ({
      code: cell('MVX_CODE'),
      display: cell('Manufacturer Name'),
      active: active(cell('Status')),
    }),
  },
  productnames: {
    list: 'vaccine-products',
    row: 'prodInfo',
    entry: (cell) => ({
      code: cell('CVXCode'),
      display: cell('CDC Product Name'),
      words: `${cell('Short Description')} ${cell('Manufacturer')}`,
      kind: cell('MVX Code'),
      active: active(cell('Product name Status')),
    }),
  },
}

export const isCdcTable = (text: string): boolean => /<(CVXCodes|MVXCodes|productnames)[\s>]/.test(text)

export function readCdcTable(bytes: Uint8Array): CodeListFile {
  const { root } = parseXml(decode(bytes).text, { prefixes: {}, assumed: {} })
  const table = tables[root.name]
  if (!table) throw new DocumentRejected('not-recognised', `This is CDC's table "${root.name}", which is not used.`)
  const skipped = new Skipped()
  let newest = ''
  const entries = root.elements
    .filter((element) => element.name === table.row)
    .flatMap((element): CodeEntry[] => {
      const cells = cellsOf(element)
      const entry = table.entry((name) => cells.get(name) ?? '')
      if (entry.code === '' || entry.display === '') {
        skipped.add('row without a code or a name')
        return []
      }
      const day = isoDay(cells.get('LastUpdated') ?? cells.get('Last Updated') ?? '')
      if (day > newest) newest = day
      return [entry]
    })
  return { list: table.list, ...(newest && { version: newest }), entries, skipped: skipped.all }
}

/** `<CVXCode>143</CVXCode>`, or `<Name>CVXCode</Name><Value>143</Value>`. */
function cellsOf({ elements }: XmlElement): Map<string, string> {
  const paired = elements.some(({ name }) => name === 'Value')
  return new Map(
    elements.flatMap((element, at): [string, string][] => {
      if (!paired) return [[element.name, element.text.trim()]]
      return element.name === 'Name' ? [[element.text.trim(), elements[at + 1]?.text.trim() ?? '']] : []
    }),
  )
}

/** `7/12/2023` -> `2023-07-12`; '' where it is no date. */
function isoDay(written: string): string {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) ?? []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : ''
}
