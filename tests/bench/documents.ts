/** Reading and writing of documents beside @medplum/ccda, on the same documents. */
import { readFileSync } from 'node:fs'
import { convertCcdaToFhir, convertCcdaToXml, convertFhirToCcda, convertXmlToCcda } from '@medplum/ccda'
import type { Bundle } from '@medplum/fhirtypes'
import { writeCcd } from '../../exchange/ccda/write.ts'
import { writeFhirBundle } from '../../exchange/fhir/write.ts'
import { readDocument } from '../../exchange/read.ts'
import { toSnapshot } from '../../exchange/snapshot.ts'
import type { ChartSnapshot } from '../../exchange/types.ts'
import { demoSnapshot } from '../cli/demo-snapshot.ts'
import { filesIn, sharedFolder } from '../shared.ts'
import { best, ms, type Row, times } from './measure.ts'

interface Source {
  name: string
  bytes: Uint8Array
  text: string
}

/** Real documents where they are at hand, else our own. */
function sources(): { from: string; documents: Source[] } {
  const corpus = sharedFolder('corpus', 'Documents are measured on our own, not on real ones')
  if (!corpus) {
    const own = [0, 1, 2, 3, 4].map((index) => writeCcd(demoSnapshot(index)))
    return { from: 'own', documents: own.map((text, i) => ({ name: `demo ${i}`, text, bytes: Buffer.from(text) })) }
  }
  const files = filesIn(corpus, 'ccda/**/*').filter((file) => /\.(xml|ccd|txt)$/i.test(file))
  return {
    from: 'real',
    documents: files.map((file) => ({ name: file, bytes: readFileSync(file), text: readFileSync(file, 'utf8') })),
  }
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
const readTheirs = ({ text }: Source) => convertCcdaToFhir(convertXmlToCcda(text))

/** A document bundle is what their writer wants: Composition first. */
const bundleOf = (snapshot: ChartSnapshot) => writeFhirBundle(snapshot, { type: 'document' }) as unknown as Bundle
const writeTheirs = (bundle: Bundle) => convertCcdaToXml(convertFhirToCcda(bundle))

export async function documentRows(): Promise<Row[]> {
  const { from, documents } = sources()
  const ours = documents.filter((document) => works(() => readOurs(document)))
  const theirs = documents.filter((document) => works(() => readTheirs(document)))
  const both = ours.filter((document) => theirs.includes(document))

  const snapshots = both.map((document) => toSnapshot(readOurs(document), options))
  const written = snapshots
    .map((snapshot) => ({ snapshot, bundle: bundleOf(snapshot) }))
    .filter(({ bundle }) => works(() => writeTheirs(bundle)))

  const mean = async <T>(items: readonly T[], run: (item: T) => unknown) =>
    items.length === 0 ? Number.NaN : (await best(3, () => items.forEach((item) => void run(item)))) / items.length
  const read = { ours: await mean(both, readOurs), theirs: await mean(both, readTheirs) }
  const write = {
    ours: await mean(written, ({ snapshot }) => writeCcd(snapshot)),
    theirs: await mean(written, ({ bundle }) => writeTheirs(bundle)),
    fhir: await mean(snapshots, (snapshot) => writeFhirBundle(snapshot)),
  }
  return [
    {
      what: `C-CDA documents read, of ${documents.length} ${from} ones`,
      measured: String(ours.length),
      beside: `@medplum/ccda ${theirs.length}`,
    },
    {
      what: `C-CDA read, per document (${both.length} that both read)`,
      measured: ms(read.ours),
      beside: `@medplum/ccda ${ms(read.theirs)}: ${times(read.ours / read.theirs)}`,
    },
    {
      what: `C-CDA written, per document (${written.length} that both write)`,
      measured: ms(write.ours),
      beside: `@medplum/ccda ${ms(write.theirs)}: ${times(write.ours / write.theirs)}`,
    },
    { what: `FHIR bundle written, per document (${snapshots.length})`, measured: ms(write.fhir) },
  ]
}
