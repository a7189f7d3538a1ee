/** Allergies in exactly one of three states; what is not recorded is not "none". */
import { allergyStateOf, isCurrentAllergy, isNoKnownAllergy } from '../../../domain/clinical/allergy-state.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import type { AllergyIntolerance } from '../../../domain/resources/index.ts'
import { joined, lines, mark, paragraph, section, table } from '../blocks.ts'
import { type Html, html } from '../html.ts'
import { listed, outsideMark, type PrintSource, spaced } from '../source.ts'

export function allergiesPart(source: PrintSource): Html {
  const current = source.list('AllergyIntolerance').filter(isCurrentAllergy)
  const known = current.filter((allergy) => !isNoKnownAllergy(allergy))
  const denied = current.filter(isNoKnownAllergy).map(({ code }) => conceptText(code))
  const state = allergyStateOf(current)
  return section(
    'Allergies and intolerances',
    known.length > 0 && table(known, columns),
    denied.length > 0 && paragraph(html`<strong>${joined([...new Set(denied)])}</strong>`),
    state === 'not-recorded' &&
      paragraph(
        denied.length > 0
          ? 'Other allergies: not recorded.'
          : html`<strong>Not recorded.</strong> Nobody wrote down whether there are any.`,
      ),
  )
}

const columns = [
  {
    title: 'Allergy to',
    cell: (row: AllergyIntolerance) => html`${conceptText(row.code)}${doubt(row)}${outsideMark(row)}`,
  },
  { title: 'Reaction', cell: reactionText },
  { title: 'Kind', cell: (row: AllergyIntolerance) => joined([row.type, spaced(row.category?.join(', '))], ', ') },
  { title: 'Risk', cell: ({ criticality }: AllergyIntolerance) => criticality && riskWords[criticality] },
  { title: 'Since', cell: (row: AllergyIntolerance) => formatDate(row.onsetDateTime), short: true },
]

const riskWords = { high: 'High', low: 'Low', 'unable-to-assess': 'Not known' } as const

const doubt = ({ verificationStatus }: AllergyIntolerance) =>
  verificationStatus === 'unconfirmed' ? mark('not confirmed') : undefined

function reactionText({ reaction }: AllergyIntolerance): Html {
  return lines(
    ...(reaction ?? []).map((one) =>
      joined([listed(one.manifestation), one.severity && `(${one.severity})`, one.description], ' '),
    ),
  )
}
