/** Accounting of disclosures, for the patient who asks for it: 45 CFR 164.528(b)(2), date, recipient, what, and why. */
import { isAccountable, purposeWords } from '../../../domain/clinical/disclosure-accounting.ts'
import { formatDate, formatDateTime } from '../../../domain/format/date.ts'
import type { Disclosure } from '../../../domain/resources/index.ts'
import { joined, lines, paragraph, table } from '../blocks.ts'
import { addressText, contactText, type PrintedDocument } from '../page.ts'
import type { PrintSource } from '../source.ts'

interface Asked {
  since?: string | undefined
  until?: string | undefined
  accountableOnly: boolean
}

export function disclosuresDocument(source: PrintSource, { since, until, accountableOnly }: Asked): PrintedDocument {
  const all = source.disclosures?.({ since, until }) ?? []
  const rows = accountableOnly ? all.filter(isAccountable) : all
  return {
    title: 'Accounting of disclosures',
    subtitle: days(since, until ?? source.today),
    body: [
      accountableOnly &&
        paragraph(
          'Without disclosures for treatment, payment and health care operations, and without those to the patient, which need not be accounted for (45 CFR 164.528(a)(1)).',
        ),
      rows.length === 0
        ? paragraph('Nothing of this record was disclosed in this time.')
        : table(rows, [
            { title: 'Date', cell: ({ releasedAt }) => formatDateTime(releasedAt), short: true },
            { title: 'Recipient', cell: recipient },
            { title: 'What', cell: what },
            { title: 'Purpose', cell: (row) => lines(purposeWords[row.purpose], row.reason) },
            { title: 'Released by', cell: ({ releasedBy }) => source.userName(releasedBy) },
          ]),
    ],
  }
}

const days = (since: string | undefined, until: string): string =>
  since ? `${formatDate(since)} to ${formatDate(until)}` : `Until ${formatDate(until)}`

const recipient = ({ recipient: { name, address, telecom = [] } }: Disclosure) =>
  lines(name, address && addressText(address), joined(telecom.map(contactText), ' · '))

function what({ content, referralId }: Disclosure) {
  const { documents, sections, partial } = content
  const entries = sections.reduce((sum, { count }) => sum + count, 0)
  return lines(
    documents.join(', '),
    joined([
      entries > 0 && `${entries} entries of the record`,
      partial && 'not the whole record',
      referralId && 'with a referral',
    ]),
  )
}
