/** Documents of one patient -> an IHE XDM packet (ITI TF-2 3.32, "ZIP over media"): one ZIP file for a USB stick, a portal or secure mail. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { indexPage, readme } from './index-page.ts'
import { MANIFEST, writeManifest } from './manifest.ts'
import { writeMetadata } from './metadata.ts'
import { fileNameOf, type Packet, type PacketFile, SUBSET } from './packet.ts'

const README = 'README.TXT'

/**
 * The bytes of the ZIP file. The same packet gives the same bytes, unless there is a password: everything but README.TXT is then
 * locked by AES-256 (WinZip AE-2), which salts by chance.
 */
export async function writePacket(packet: Packet, password?: string): Promise<Uint8Array> {
  const lastModDate = new Date(packet.createdAt)
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    bufferedWrite: true,
    dataDescriptor: false,
    lastModDate,
    rawLastModDate: dosTime(lastModDate),
  })
  for (const { name, bytes } of filesOf(packet, password !== undefined)) {
    const locked = password !== undefined && name !== README
    await zip.add(name, new Uint8ArrayReader(bytes), locked ? { password, encryptionStrength: 3 } : {})
  }
  return zip.close()
}

function filesOf(packet: Packet, locked: boolean): PacketFile[] {
  const files: PacketFile[] = [
    file(README, readme(packet, locked)),
    file('INDEX.HTM', indexPage(packet)),
    file(`${SUBSET}/METADATA.XML`, writeMetadata(packet)),
    ...packet.documents.map((document, index) => ({
      name: `${SUBSET}/${fileNameOf(document, index)}`,
      bytes: document.bytes,
    })),
  ]
  return [...files, file(MANIFEST, writeManifest(packet, files))]
}

const file = (name: string, text: string): PacketFile => ({ name, bytes: new TextEncoder().encode(text) })

/** Date and time of a ZIP header, in UTC: in local time the bytes would depend on the computer. From 1980 on, in steps of two seconds. */
const dosTime = (at: Date): number =>
  (((at.getUTCFullYear() - 1980) << 25) |
    ((at.getUTCMonth() + 1) << 21) |
    (at.getUTCDate() << 16) |
    (at.getUTCHours() << 11) |
    (at.getUTCMinutes() << 5) |
    (at.getUTCSeconds() >> 1)) >>>
  0
