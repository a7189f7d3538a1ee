/** MANIFEST.JSN of a packet (JSON; the ending of ISO 9660 level 1 has three letters): the SHA-256 of every other file. It tells damage from wholeness; it is no signature. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Packet, PacketFile } from './packet.ts'

export const MANIFEST = 'MANIFEST.JSN'

const manifest = z.object({
  files: z
    .array(z.object({ name: z.string(), size: z.number().int(), sha256: z.string().regex(/^[0-9a-f]{64}$/i) }))
    .min(1),
})

export function writeManifest({ id, createdAt, auditHead }: Packet, files: readonly PacketFile[]): string {
  const lines = files.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: sha256(bytes) }))
  return `${JSON.stringify({ packet: id, createdAt, auditLog: auditHead, files: lines }, null, 2)}\n`
}

/** What a packet's own list says of the files that are in it. */
export class Manifest {
  /** Where in the archive the packet begins: people unpack packets and pack them again, folder and all. */
  readonly #folder: string
  readonly #digests: Map<string, string>
  #sound = 0

  private constructor(folder: string, digests: Map<string, string>) {
    this.#folder = folder
    this.#digests = digests
  }

  /** `undefined` where the file of this name is not a list of digests. `path`: with its folders. */
  static read(path: string, bytes: Uint8Array): Manifest | undefined {
    const { success, data } = manifest.safeParse(parsed(bytes))
    if (!success) return undefined
    return new Manifest(
      path.slice(0, -MANIFEST.length),
      new Map(data.files.map(({ name, sha256: digest }) => [name, digest.toLowerCase()])),
    )
  }

  /** Why a file of the packet is not taken; `undefined` where it is as it was sent. */
  objection(path: string, bytes: Uint8Array): string | undefined {
    const name = path.startsWith(this.#folder) ? path.slice(this.#folder.length) : path
    const digest = this.#digests.get(name)
    this.#digests.delete(name)
    if (digest === undefined) return 'The packet’s own list does not name it: it was added after the packet was made.'
    if (digest !== sha256(bytes)) {
      return 'It is not as it was sent: its content differs from the packet’s own list. Ask the sender for the packet again.'
    }
    this.#sound += 1
    return undefined
  }

  /** Files of the list that were not there, once all others were looked at. */
  get missing(): string[] {
    return [...this.#digests.keys()]
  }

  get sound(): number {
    return this.#sound
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    // Somebody else's file of this name: read, and refused with words, like any other.
    return undefined
  }
}
