/** What people see of a packet: INDEX.HTM with its documents, and README.TXT (IHE ITI TF-2 3.32.4.1.2). Both open without a network. */
import { formatBytes } from '../../domain/format/bytes.ts'
import { formatDate, formatDateTime } from '../../domain/format/date.ts'
import { formatPatientName, formatPersonName } from '../../domain/format/name.ts'
import { Html, html } from '../print/html.ts'
import { addressText, contactText } from '../print/page.ts'
import { PARTIAL, RESTRICTED } from '../purpose.ts'
import { replyStub } from '../reply-stub.ts'
import { type AuditHead, fileNameOf, type Packet, type PacketDocument, SUBSET } from './packet.ts'

const style = new Html(`
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; color: #000; background: #fff; font: 1rem/1.45 Arial, "Liberation Sans", Helvetica, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; padding-bottom: .15rem; border-bottom: 1px solid #000; }
p { margin: 0 0 .5rem; }
.who { border: 2px solid #000; padding: .5rem .75rem; margin: 1rem 0; }
.notice { border: 2px solid #000; padding: .35rem .75rem; font-weight: 700; }
.witness { font-size: .875rem; }
.words { white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; margin: 0 0 .75rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #000; font-weight: 400; }
thead th { font-weight: 700; }
td:last-child { white-space: nowrap; }
a { color: #0645ad; font-weight: 700; }
`)

/** XHTML, as ITI-32 asks for; nothing runs in it and nothing is fetched. */
export function indexPage(packet: Packet): string {
  const { patient, practice, author, createdAt, timeZone, documents, purpose, auditHead } = packet
  const to = recipientOf(packet)
  return html`<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en"><head><meta charset="UTF-8" /><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" /><meta name="viewport" content="width=device-width" />
<title>Health record packet</title><style>${style}</style></head>
<body><main><h1>Health record packet</h1>
<p>From ${practice.name}, ${formatDateTime(createdAt, timeZone)}</p>
<div class="who"><strong>${formatPatientName(patient.name)}</strong><br />
${patient.birthDate ? `Born ${formatDate(patient.birthDate)}` : 'Birth date not known'}${
  patient.recordNumber &&
  html`<br />
Record ${patient.recordNumber} at ${practice.name}`
}</div>
${patient.confidentiality === 'R' && html`<p class="notice">${RESTRICTED}</p>`}
${packet.partial && html`<p class="notice">${PARTIAL}</p>`}
${to && html`<p>For ${to}</p>`}
${packet.urgency && html`<p class="notice">${packet.urgency}</p>`}
${purpose && html`<h2>Why it is sent</h2><p class="words">${purpose}</p>`}
${packet.referralCode !== undefined && replyStub(packet.referralCode)}
<h2>Documents</h2>
<table><thead><tr><th scope="col">Document</th><th scope="col">What it is for</th><th scope="col">Size</th></tr></thead><tbody>
${peopleFirst(documents).map(
  ({ document, index }) => html`<tr><td><a href="${SUBSET}/${fileNameOf(document, index)}">${document.title}</a></td>
<td>${document.use}</td><td>${formatBytes(document.bytes.length)}</td></tr>
`,
)}</tbody></table>
<p>A record system takes in the whole packet at once: give it the ZIP file as it came.</p>
<h2>Who sent it, and whom to call</h2>
<p><strong>${practice.name}</strong><br />
${
  practice.address?.[0] &&
  html`${addressText(practice.address[0])}<br />
`
}${(practice.telecom ?? []).map(
  (point) => html`${contactText(point)}<br />
`,
)}Released by ${formatPersonName(author.name)}</p>
<p>If this packet reached you by mistake, call the practice and delete it. It holds confidential health information.</p>
${auditHead && html`<p class="witness">${witness(auditHead)}</p>`}
</main></body></html>
`.markup
}

/** Whoever opens this page wants to read; what only machines read comes after. */
function peopleFirst(documents: readonly PacketDocument[]): { document: PacketDocument; index: number }[] {
  const rank = ({ document }: { document: PacketDocument }) => (forMachines.test(document.mime) ? 1 : 0)
  return documents.map((document, index) => ({ document, index })).sort((a, b) => rank(a) - rank(b))
}

const forMachines = /\b(xml|json)\b/

/** Printed where the sender's log cannot be rewritten: whoever asks later compares it with the log. */
const witness = ({ sequence, hash }: AuditHead): string =>
  `Audit log of the sender when this packet was made: line ${sequence}, SHA-256 ${hash}`

/** Nothing in it tells whose record this is: it stays readable in a packet that is locked by a password. */
export function readme({ practice, createdAt, timeZone, auditHead }: Packet, locked: boolean): string {
  const [address] = practice.address ?? []
  return [
    'HEALTH RECORD PACKET (IHE XDM)',
    '',
    `From:  ${practice.name}`,
    ...(address ? [`       ${addressText(address)}`] : []),
    ...(practice.telecom ?? []).map((point) => `       ${contactText(point)}`),
    `Made:  ${formatDateTime(createdAt, timeZone)}, with Chartkeep`,
    '',
    ...(locked
      ? [
          'This packet is locked by a password (AES-256), which the practice tells you by another way.',
          '7-Zip, PeaZip, WinZip and Keka open it. What Windows and macOS bring along for ZIP files',
          'may not: it then shows the names of the files but cannot unpack them.',
          '',
        ]
      : []),
    'To read it:     unpack the ZIP file, then open INDEX.HTM in a browser.',
    'To take it in:  give the whole ZIP file to your record system.',
    '',
    'INDEX.HTM             list of the documents, for people',
    'IHE_XDM               the documents, and METADATA.XML that describes them to record systems',
    'MANIFEST.JSN          SHA-256 digest of each file, to tell whether one was damaged on the way',
    '',
    'If this packet reached you by mistake, call the practice and delete it.',
    'It holds confidential health information.',
    '',
    ...(auditHead
      ? [
          `Audit log of the sender when this packet was made: line ${auditHead.sequence}`,
          `SHA-256 ${auditHead.hash}`,
          '',
        ]
      : []),
  ].join('\r\n')
}

function recipientOf({ recipient }: Packet): string | undefined {
  const words = [recipient?.name && formatPersonName([recipient.name]), recipient?.organization].filter(Boolean)
  return words.length > 0 ? words.join(', ') : undefined
}
