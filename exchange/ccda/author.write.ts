/**
 * Who said it and when: Author Participation (2.16.840.1.113883.10.20.22.4.119), and for what came from outside
 * Provenance - Author Participation (2.16.840.1.113883.10.20.22.5.6 of the Companion Guide).
 */
import type { DateTime, Identifier, Provenance, Reference } from '../../domain/resources/index.ts'
import { NPI } from '../terminology/systems.ts'
import type { Row, WriteContext } from './context.write.ts'
import { time } from './datatypes.write.ts'
import { assignedParts, NPI_ROOT, type Party, partyIds, partyOf, unknownNpi } from './people.write.ts'
import { templateIds } from './template.write.ts'
import { entryTemplates } from './templates.ts'
import { each, el, join, type Part, type Xml } from './xml.write.ts'

const TAX_ID_ROOT = '2.16.840.1.113883.4.2'
const TAX_ID = `urn:oid:${TAX_ID_ROOT}`

/** `context`: so that a clinician of the snapshot is described in full once, and named by id and name afterwards. */
export function author(party: Party, at: DateTime | undefined, isOutside = false, context?: WriteContext): Xml {
  const { person, organization } = party
  // The template wants the organisation; where nobody knows it, the author is one like any other.
  const isProvenance = isOutside && organization !== undefined
  const brief = !(person?.id !== undefined && context?.isFirstMention(person.id))
  return el(
    'author',
    {},
    templateIds(entryTemplates.authorParticipation),
    isProvenance && templateIds(entryTemplates.provenanceAuthor),
    time('time', at),
    el(
      'assignedAuthor',
      {},
      partyIds(person ?? organization ?? {}),
      isProvenance && unknownNpi(person?.identifier),
      assignedParts(party, {
        brief,
        isAuthor: true,
        inParts: isProvenance,
        organizationIds: isProvenance && organizationNumbers(organization?.identifier),
      }),
    ),
  )
}

/** The Companion Guide asks for tax id and NPI of the organisation, known or not. */
function organizationNumbers(identifiers: readonly Identifier[] | undefined): Part {
  const has = (system: string): boolean => identifiers?.some((identifier) => identifier.system === system) ?? false
  return join([
    !has(TAX_ID) && el('id', { nullFlavor: 'UNK', root: TAX_ID_ROOT }),
    !has(NPI) && el('id', { nullFlavor: 'UNK', root: NPI_ROOT }),
  ])
}

/**
 * Authors of an entry: those the row itself names, then those of the outside document it came from. `at`: when the row
 * says that it was recorded. A row of this practice that names nobody was recorded by the practice.
 */
export function authors(
  context: WriteContext,
  row: Row,
  named: readonly (Reference | undefined)[],
  at: DateTime | undefined,
): Part {
  const own = named.filter((reference) => reference !== undefined)
  const provenance = context.provenance(row)
  if (provenance !== undefined) {
    const when = at ?? provenance.occurred ?? provenance.recorded
    const who = [...own, provenance.authorOrganization, ...(provenance.author ?? [])].map(keyOf)
    return context.once(`${own.length} ${at} ${when} ${who.join()}`, () =>
      outsideAuthors(context, provenance, own, at, when),
    )
  }
  if (own.length > 0) return each(own, (reference) => author(partyOf(context, reference), at, false, context))
  const when = at ?? row.recordedAt
  if (when === undefined) return undefined
  const isOwn = row.source !== 'outside'
  return context.once(`${isOwn} ${when}`, () => author(isOwn ? { organization: context.snapshot.practice } : {}, when))
}

function outsideAuthors(
  context: WriteContext,
  provenance: Provenance,
  own: readonly Reference[],
  at: DateTime | undefined,
  when: DateTime,
): Xml | undefined {
  const organization = provenance.authorOrganization && partyOf(context, provenance.authorOrganization).organization
  const within = organization && { organization }
  const outside = provenance.author ?? []
  const others = outside.filter((reference) => !own.some((each) => isSame(each, reference)))
  const fromOutside = (reference: Reference): Xml =>
    author({ ...within, ...partyOf(context, reference) }, when, true, context)
  return join([
    each(own, (reference) =>
      outside.some((each) => isSame(each, reference))
        ? fromOutside(reference)
        : author(partyOf(context, reference), at, false, context),
    ),
    each(others, fromOutside),
    outside.length === 0 && within !== undefined && author(within, when, true, context),
    // Nobody is named; when it was recorded is said all the same.
    own.length + outside.length === 0 && within === undefined && at !== undefined && author({}, at),
  ])
}

const keyOf = (reference: Reference | undefined): string =>
  reference === undefined
    ? ''
    : `${reference.reference} ${reference.display} ${reference.identifier?.system} ${reference.identifier?.value}`

const isSame = (one: Reference, other: Reference): boolean =>
  one.reference !== undefined && other.reference !== undefined
    ? one.reference === other.reference
    : one.display === other.display && one.identifier?.value === other.identifier?.value
