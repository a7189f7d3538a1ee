/**
 * The whole practice in files: `manifest.json`, one `<Name>.ndjson` for each kind of row, `<Name>.history.ndjson` for what rows
 * were before, and `files/<SHA-256>` for the bytes. Described in docs/whole-practice-export.md.
 */
import { z } from 'zod'
import { DocumentRejected } from '../types.ts'

export const FORMAT = 'chartkeep-whole-practice'
export const FORMAT_VERSION = 1
export const MANIFEST = 'manifest.json'
/** A manifest names some eighty files at most; anything longer is none. */
export const MANIFEST_BYTES = 1024 * 1024

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const wholeFile = z.object({
  /** A plain name: it can't lead out of the export's folder. */
  name: z.string().regex(/^[A-Za-z]+(\.history)?\.ndjson$/),
  /** FHIR type of its lines. */
  type: z.string().regex(/^[A-Za-z]+$/),
  count: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  sha256,
})
export type WholeFile = z.infer<typeof wholeFile>

export const wholeManifest = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  /** How many migrations the writing program's schema had: rows of a newer one are not read. */
  schema: z.number().int().positive(),
  program: z.string().max(60),
  createdAt: z.iso.datetime(),
  files: z.array(wholeFile).max(200),
  /** Of `files/`: how many, and their bytes together. Each one's name is its digest. */
  attachments: z.object({ count: z.number().int().nonnegative(), bytes: z.number().int().nonnegative() }),
  /** Newest line of the audit log: its number and its hash, which stands for the whole log. */
  auditHead: z.object({ sequence: z.number().int().nonnegative(), hash: sha256 }),
})
export type WholeManifest = z.infer<typeof wholeManifest>

const anyVersion = z.object({ format: z.literal(FORMAT), formatVersion: z.number().int() })

/** @throws DocumentRejected */
export function readManifest(text: string, schema: number): WholeManifest {
  const said = parsed(text)
  const head = anyVersion.safeParse(said).data
  if (!head) throw new DocumentRejected('not-recognised', 'This is no export of a whole practice from Chartkeep.')
  if (head.formatVersion > FORMAT_VERSION) throw newer()
  const manifest = wholeManifest.safeParse(said)
  if (!manifest.success) {
    const at = manifest.error.issues[0]?.path.join('/') ?? ''
    throw new DocumentRejected('not-well-formed', `The manifest is damaged (${at}). Nothing was taken in.`, {
      path: `${MANIFEST}#/${at}`,
    })
  }
  if (manifest.data.schema > schema) throw newer()
  const names = manifest.data.files.map((file) => file.name)
  if (new Set(names).size !== names.length) {
    throw new DocumentRejected('not-well-formed', 'The manifest names a file twice. Nothing was taken in.')
  }
  return manifest.data
}

const newer = () =>
  new DocumentRejected(
    'unsupported-version',
    'This export was made by a newer Chartkeep. Update this one, then take it in. Nothing was taken in.',
  )

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The caller says what it is not; what stands in it is not repeated.
    return undefined
  }
}
