/**
 * Reading and writing of documents beside @medplum/ccda, in turns, on the same documents. What each side makes of them is told
 * beside its time: who leaves half of a document out is quicker for it.
 */
import { readFileSync } from 'node:fs'
import { convertCcdaToFhir, convertCcdaToXml, convertFhirToCcda, convertXmlToCcda } from '@medplum/ccda'
import type { Bundle, Composition } from '@medplum/fhirtypes'
import { writeCcd } from '../../exchange/ccda/write.ts'
import { stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import { readDocument } from '../../exchange/read.ts'
import { toSnapshot } from '../../exchange/snapshot.ts'
import type { ChartSnapshot } from '../../exchange/types.ts'
import { demoSnapshot } from '../cli/demo-snapshot.ts'
import { filesIn, sharedFolder } from '../shared.ts'
import { type Duel, duel, ms, type Row, timeOnce, times } from './measure.ts'

interface Source {
  bytes: Buffer
}

const charts = (): ChartSnapshot[] => Array.from({ length: 12 }, (_, index) => demoSnapshot(index))

/** Real documents where they are at hand, else our own. */
function sources(): { from: string; documents: Source[] } {
  const corpus = sharedFolder('corpus', 'Documents are measured on our own, not on real ones')
  if (!corpus) return { from: 'own', documents: charts().map((chart) => ({ bytes: Buffer.from(writeCcd(chart)) })) }
  const files = filesIn(corpus, 'ccda/**/*').filter((file) => /\.(xml|ccd|txt)$/i.test(file))
  return { from: 'real', documents: files.map((file) => ({ bytes: readFileSync(file) })) }
}

const works = (run: () => unknown): boolean => {
  try {
    run()
    return true
  } catch {
    return false
  }
}

const options = { timeZone: 'America/New_York', now: '2026-11-22T15:00:00.000Z' }
const readOurs = ({ bytes }: Source) => readDocument(bytes)
const readTheirs = ({ bytes }: Source) => convertCcdaToFhir(convertXmlToCcda(bytes.toString('utf8')))
const writeTheirs = (bundle: Bundle) => convertCcdaToXml(convertFhirToCcda(bundle))

const STATEMENT = /<(?:act|encounter|observation|organizer|procedure|substanceAdministration|supply)\b/g
const statements = (xml: string) => xml.match(STATEMENT)?.length ?? 0

/** Everything else says something of the patient's health. */
const whoAndWhere = new Set(['Patient', 'Composition', 'Practitioner', 'Organization', 'PractitionerRole', 'Location'])
const entriesIn = (bundle: Bundle) =>
  bundle.entry?.filter(({ resource }) => resource && !whoAndWhere.has(resource.resourceType)).length ?? 0

const sum = <T>(items: readonly T[], count: (item: T) => number) =>
  items.reduce((total, item) => total + count(item), 0)

/** A chart as the bundle that their writer takes: references by type and id, without the sections whose code it refuses. */
function bundleForTheirs(snapshot: ChartSnapshot): Bundle {
  const bundle = writeFhirBundle(snapshot, { type: 'document' }) as unknown as Bundle
  const named = new Map(
    bundle.entry?.map(({ fullUrl, resource }) => [fullUrl, `${resource?.resourceType}/${resource?.id}`]),
  )
  const plain = JSON.parse(JSON.stringify(bundle), (key, value) =>
    key === 'reference' ? (named.get(value) ?? value) : value,
  ) as Bundle
  const [first, ...entry] = plain.entry ?? []
  const composition = first?.resource as Composition
  const having = (section: Composition['section']): Bundle => ({
    ...plain,
    entry: [{ ...first, resource: { ...composition, section } }, ...entry],
  })
  return having(composition.section?.filter((section) => works(() => writeTheirs(having([section])))))
}

export async function documentRows(): Promise<Row[]> {
  const { from, documents } = sources()
  const cold = await firstRows(documents)
  const ours = documents.filter((document) => works(() => readOurs(document)))
  const theirs = documents.filter((document) => works(() => readTheirs(document)))
  const both = ours.filter((document) => theirs.includes(document))
  return [
    {
      what: `C-CDA documents read, of ${documents.length} ${from} ones`,
      measured: String(ours.length),
      beside: `@medplum/ccda ${theirs.length}`,
    },
    ...cold,
    ...readRows(both),
    ...writeRows(both),
    ...chartRows(),
    ...fhirRows(ours),
  ]
}

/** What somebody waits for who takes in one document after the start: nothing has run before. */
async function firstRows(documents: readonly Source[]): Promise<Row[]> {
  for (const document of documents) {
    let [ours, theirs] = [Number.NaN, Number.NaN]
    try {
      theirs = await timeOnce(() => readTheirs(document))
      ours = await timeOnce(() => readOurs(document))
    } catch {
      // One of the two refuses this one: the next is as good.
      continue
    }
    return [{ what: 'C-CDA read, the very first document', measured: ms(ours), beside: beside({ ours, theirs }, 1) }]
  }
  return []
}

const aim = '3 x as fast'

function beside({ ours, theirs }: Duel, documents: number): string {
  return `@medplum/ccda ${ms(theirs / documents)}: ${times(theirs / ours)} as fast`
}

/** Per document, and per entry, of which the two find different numbers. */
function told(what: string, duelled: Duel, documents: number, made: { ours: number; theirs: number }): Row[] {
  const each = { ours: duelled.ours / made.ours, theirs: duelled.theirs / made.theirs }
  return [
    {
      what: `${what}, per document (${documents})`,
      measured: ms(duelled.ours / documents),
      beside: beside(duelled, documents),
      aim,
    },
    {
      what: `${what}, per entry`,
      measured: `${micro(each.ours)} (${made.ours})`,
      beside: `@medplum/ccda ${micro(each.theirs)} (${made.theirs}): ${times(each.theirs / each.ours)} as fast`,
      aim,
    },
  ]
}

const micro = (milliseconds: number): string => `${(milliseconds * 1000).toFixed(0)} µs`
const kilobytes = (xml: readonly string[]): string => `${Math.round(sum(xml, (each) => each.length) / 1024)} KB`

function readRows(both: readonly Source[]): Row[] {
  if (both.length === 0) return []
  const made = {
    ours: sum(both, (document) => readOurs(document).items.length),
    theirs: sum(both, (document) => entriesIn(readTheirs(document))),
  }
  return told('C-CDA read', duel(both, { ours: readOurs, theirs: readTheirs }), both.length, made)
}

/** Each side writes what it read of the same document. */
function writeRows(both: readonly Source[]): Row[] {
  const pairs = both
    .map((document) => ({ snapshot: toSnapshot(readOurs(document), options), bundle: readTheirs(document) }))
    .filter(({ bundle }) => works(() => writeTheirs(bundle)))
  return duelOfWriters('C-CDA written back', pairs)
}

/** The same charts: all of each on our side, the sections that it knows on theirs. */
function chartRows(): Row[] {
  const pairs = charts().map((snapshot) => ({ snapshot, bundle: bundleForTheirs(snapshot) }))
  return duelOfWriters('Charts written as C-CDA', pairs)
}

function duelOfWriters(what: string, pairs: readonly { snapshot: ChartSnapshot; bundle: Bundle }[]): Row[] {
  if (pairs.length === 0) return []
  const written = {
    ours: pairs.map(({ snapshot }) => writeCcd(snapshot)),
    theirs: pairs.map(({ bundle }) => writeTheirs(bundle)),
  }
  const made = { ours: sum(written.ours, statements), theirs: sum(written.theirs, statements) }
  const duelled = duel(pairs, {
    ours: ({ snapshot }) => writeCcd(snapshot),
    theirs: ({ bundle }) => writeTheirs(bundle),
  })
  return [
    ...told(what, duelled, pairs.length, made),
    { what: `${what}, size`, measured: kilobytes(written.ours), beside: `@medplum/ccda ${kilobytes(written.theirs)}` },
  ]
}

/** Nothing comparable reads and writes FHIR here: beside JSON's own reading and writing of the same text. */
function fhirRows(documents: readonly Source[]): Row[] {
  const snapshots = documents.map((document) => toSnapshot(readOurs(document), options))
  const pairs = snapshots.map((snapshot) => {
    const bundle = writeFhirBundle(snapshot)
    return { snapshot, bundle, bytes: Buffer.from(stringifyFhir(bundle)) }
  })
  const written = duel(pairs, {
    ours: ({ snapshot }) => stringifyFhir(writeFhirBundle(snapshot)),
    theirs: ({ bundle }) => JSON.stringify(bundle, undefined, 2),
  })
  const read = duel(pairs, {
    ours: ({ bytes }) => readDocument(bytes),
    theirs: ({ bytes }) => JSON.parse(bytes.toString('utf8')),
  })
  const row = (what: string, { ours, theirs }: Duel): Row => ({
    what: `${what}, per document (${pairs.length})`,
    measured: ms(ours / pairs.length),
    beside: `JSON alone ${ms(theirs / pairs.length)}: ${times(ours / theirs)}`,
  })
  return [row('FHIR bundle written', written), row('FHIR bundle read', read)]
}
