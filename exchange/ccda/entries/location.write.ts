/** Service Delivery Location (2.16.840.1.113883.10.20.22.4.32): the place of care. */
import type { Reference } from '../../../domain/resources/index.ts'
import type { WriteContext } from '../context.write.ts'
import { id } from '../datatypes.write.ts'
import { addresses, telecoms } from '../people.write.ts'
import { templateIds } from '../template.write.ts'
import { entryTemplates } from '../templates.ts'
import { el, text, type Xml } from '../xml.write.ts'

export function locationParticipant(context: WriteContext, reference: Reference): Xml {
  const organization = context.organization(reference.reference)
  const name = organization?.name ?? reference.display
  return el(
    'participant',
    { typeCode: 'LOC' },
    el(
      'participantRole',
      { classCode: 'SDLOC' },
      templateIds(entryTemplates.serviceDeliveryLocation),
      reference.identifier && id(reference.identifier),
      el('code', { nullFlavor: 'UNK' }),
      addresses(organization?.address, 'WP'),
      telecoms(organization?.telecom, 'WP'),
      name !== undefined && el('playingEntity', { classCode: 'PLC' }, el('name', {}, text(name))),
    ),
  )
}
