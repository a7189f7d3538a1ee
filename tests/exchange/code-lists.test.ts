/** Official code lists: the publishers' formats, the archives they come in, and files that are damaged or lie. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import { readCodeList } from '../../exchange/code-lists/read.ts'
import { sharedFolder } from '../shared.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function zipped(files: Record<string, string>): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, text] of Object.entries(files)) await zip.add(name, new TextReader(text))
  return zip.close()
}

/** 5 digits, code in 7 columns, valid, short title in 60 columns, long title. */
const icdLine = (number: number, code: string, valid: 0 | 1, short: string, long = short) =>
  `${String(number).padStart(5, '0')} ${code.padEnd(7)} ${valid} ${short.padEnd(60)} ${long}`

const icd = [
  icdLine(1, 'E11', 0, 'Type 2 diabetes mellitus'),
  icdLine(2, 'E119', 1, 'Type 2 diabetes mellitus without complications'),
  icdLine(
    3,
    'S52501A',
    1,
    'Unsp fracture of the lower end of right radius, init',
    'Unspecified fracture of the lower end of right radius, initial encounter for closed fracture',
  ),
].join('\r\n')

const rrfLine = (cells: { code: string; source?: string; type: string; name: string; suppress?: string }) =>
  [
    cells.code,
    'ENG',
    '',
    '',
    '',
    '',
    '',
    '1',
    '',
    cells.code,
    '',
    cells.source ?? 'RXNORM',
    cells.type,
    cells.code,
    cells.name,
    '0',
    cells.suppress ?? 'N',
    '4096',
    '',
  ].join('|')

const rrf = [
  rrfLine({ code: '860975', type: 'SCD', name: 'metformin hydrochloride 500 MG Extended Release Oral Tablet' }),
  rrfLine({ code: '860975', type: 'PSN', name: 'metFORMIN HCl 500 MG 24HR Extended Release Oral Tablet' }),
  rrfLine({ code: '860975', source: 'MTHSPL', type: 'DP', name: 'Metformin, made by somebody' }),
  rrfLine({ code: '6809', type: 'IN', name: 'metformin' }),
  rrfLine({ code: '1', type: 'IN', name: 'withdrawn', suppress: 'O' }),
  rrfLine({ code: '316255', type: 'SCDC', name: 'metformin hydrochloride 500 MG' }),
].join('\n')

const loinc = [
  '"LOINC_NUM","COMPONENT","CLASSTYPE","STATUS","SHORTNAME","LONG_COMMON_NAME","EXAMPLE_UCUM_UNITS","VersionLastChanged"',
  '"2345-7","Glucose","1","ACTIVE","Glucose SerPl-mCnc","Glucose [Mass/volume] in Serum or Plasma","mg/dL","2.78"',
  '"0000-0","Said ""twice"", on\ntwo lines","4","DEPRECATED","","A survey, deprecated","","2.40"',
].join('\n')

const cvx =
  '<?xml version="1.0"?><CVXCodes><CVXInfo><ShortDescription>MMR</ShortDescription><FullVaccinename>measles, mumps and rubella virus vaccine</FullVaccinename><CVXCode>03        </CVXCode><Notes/><Status>Active</Status><LastUpdated>5/8/2024</LastUpdated></CVXInfo><CVXInfo><ShortDescription/><CVXCode>99</CVXCode></CVXInfo></CVXCodes>'

const products =
  '<?xml version="1.0"?><productnames><prodInfo><Name>CDC Product Name</Name><Value>M-M-R II</Value><Name>Short Description</Name><Value>MMR</Value><Name>CVXCode</Name><Value>03 </Value><Name>Manufacturer</Name><Value>Merck and Co., Inc.</Value><Name>MVX Code</Name><Value>MSD</Value><Name>MVX Status</Name><Value>Active</Value><Name>Product name Status</Name><Value>Inactive</Value><Name>Last Updated</Name><Value>5/28/2010</Value></prodInfo></productnames>'

describe('what publishers give', () => {
  it('ICD-10-CM: dotted codes, headings marked, the year out of the name of the file', async () => {
    expect(await readCodeList(bytesOf(icd), 'icd10cm_order_2026.txt')).toEqual({
      list: 'icd10cm',
      version: 'FY2026',
      skipped: [],
      entries: [
        { code: 'E11', display: 'Type 2 diabetes mellitus', active: false },
        { code: 'E11.9', display: 'Type 2 diabetes mellitus without complications', active: true },
        {
          code: 'S52.501A',
          display: 'Unspecified fracture of the lower end of right radius, initial encounter for closed fracture',
          words: 'Unsp fracture of the lower end of right radius, init',
          active: true,
        },
      ],
    })
  })

  it('RxNorm: names of one drug are one entry; nothing is left out without being counted', async () => {
    const file = await readCodeList(bytesOf(rrf), 'RxNorm_full_prescribe_10062025.zip')
    expect(file).toMatchObject({ list: 'rxnorm', version: '2025-10-06' })
    expect(file.entries).toEqual([
      {
        code: '860975',
        display: 'metformin hydrochloride 500 MG Extended Release Oral Tablet',
        kind: 'SCD',
        words: 'metFORMIN HCl 500 MG 24HR Extended Release Oral Tablet',
        active: true,
      },
      { code: '6809', display: 'metformin', kind: 'IN', active: true },
      { code: '1', display: 'withdrawn', kind: 'IN', active: false },
    ])
    const counted = file.entries.length + file.skipped.reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBe(rrf.split('\n').length)
  })

  it('LOINC: names unaltered, kinds, units, quoted cells over several lines', async () => {
    expect(await readCodeList(bytesOf(loinc), 'Loinc.csv')).toEqual({
      list: 'loinc',
      version: '2.78',
      skipped: [],
      entries: [
        {
          code: '2345-7',
          display: 'Glucose [Mass/volume] in Serum or Plasma',
          words: 'Glucose SerPl-mCnc Glucose',
          kind: 'laboratory',
          active: true,
          unit: 'mg/dL',
        },
        {
          code: '0000-0',
          display: 'A survey, deprecated',
          words: 'Said "twice", on\ntwo lines',
          kind: 'survey',
          active: false,
        },
      ],
    })
  })

  it('CDC: elements or pairs of name and value', async () => {
    expect(await readCodeList(bytesOf(cvx), 'cvx.xml')).toEqual({
      list: 'cvx',
      version: '2024-05-08',
      skipped: [{ reason: 'row without a code or a name', count: 1 }],
      entries: [{ code: '03', display: 'MMR', words: 'measles, mumps and rubella virus vaccine', active: true }],
    })
    expect(await readCodeList(bytesOf(products), 'tradename.xml')).toMatchObject({
      list: 'vaccine-products',
      version: '2010-05-28',
      entries: [{ code: '03', display: 'M-M-R II', words: 'MMR Merck and Co., Inc.', kind: 'MSD', active: false }],
    })
  })

  it('ZIP and GZIP as they are downloaded', async () => {
    const zip = await zipped({
      'readme.txt': 'x',
      'rrf/RXNCONSO.RRF': rrf,
      'prescribe/rrf/RXNCONSO.RRF': 'not this one',
    })
    expect((await readCodeList(zip, 'RxNorm_full_10062025.zip')).entries).toHaveLength(3)
    expect((await readCodeList(gzipSync(icd), 'icd10cm-order-Jan-2021.txt.gz')).version).toBe('Jan 2021')
  })
})

describe('what is refused, in words', () => {
  const cut = async () => (await zipped({ 'Loinc.csv': loinc })).subarray(0, 200)
  it.each<[what: string, bytes: () => Uint8Array | Promise<Uint8Array>, code: string, words: RegExp]>([
    ['nothing', () => bytesOf(''), 'empty', /empty/],
    ['a letter', () => bytesOf('Dear colleague'), 'not-recognised', /not a code list/],
    ['a table of names only', () => bytesOf('<CVXCodes></CVXCodes>'), 'empty', /no codes/],
    ['a cut line', () => bytesOf(`${icd}\n00004 E1`), 'not-well-formed', /Line 4 is not a line of an ICD-10-CM/],
    ['a cut row', () => bytesOf(`${rrf}\n12|ENG|`), 'not-well-formed', /Line 7 does not have the 18 columns/],
    ['an odd row', () => bytesOf(`${loinc}\n"1-8","x"`), 'not-well-formed', /damaged in line 5/],
    ['broken XML', () => bytesOf('<CVXCodes><CVXInfo></CVXCodes>'), 'not-well-formed', /./],
    [
      'an entity bomb',
      () => bytesOf('<!DOCTYPE CVXCodes [<!ENTITY a "b">]><CVXCodes>&a;</CVXCodes>'),
      'doctype',
      /DOCTYPE/,
    ],
    ['a ZIP of something else', () => zipped({ 'holiday.jpg': 'x' }), 'not-recognised', /no code list/],
    ['a ZIP that ends early', cut, 'not-well-formed', /damaged/],
    ['a GZIP that ends early', () => gzipSync(icd).subarray(0, 60), 'not-well-formed', /damaged/],
  ])('%s', async (_, bytes, code, words) => {
    await expect(readCodeList(await bytes(), 'file')).rejects.toMatchObject({
      name: 'DocumentRejected',
      code,
      message: expect.stringMatching(words),
    })
  })

  it('a packed file that grows beyond all measure, before it fills the memory', async () => {
    const bomb = gzipSync(new Uint8Array(513 * 1024 * 1024), { level: 1 })
    await expect(readCodeList(bomb, 'bomb.gz')).rejects.toMatchObject({ code: 'too-large' })
  })
})

const folder = sharedFolder('terminology/official-format', 'Whole official code lists are not read')

describe.skipIf(!folder)('the official files', () => {
  it.each([
    ['icd10cm-order-Jan-2021.official.txt.gz', 'icd10cm', 95_358],
    ['cdc-cvx.xml', 'cvx', 288],
    ['cdc-mvx.xml', 'mvx', 89],
    ['cdc-tradename.xml', 'vaccine-products', 223],
  ])('%s', async (name, list, count) => {
    const file = await readCodeList(readFileSync(path.join(folder ?? '', name)), name)
    expect(file.list).toBe(list)
    expect(file.entries).toHaveLength(count)
    expect(file.entries.filter(({ code, display }) => code.trim() !== code || code === '' || display === '')).toEqual(
      [],
    )
  })
})
