/** Device -> Product Instance (2.16.840.1.113883.10.20.22.4.37) in a Procedure, or in a Non-Medicinal Supply Activity. */
import { conceptText } from '../../../domain/format/name.ts'
import { ANY_DEVICE } from '../../terminology/codes.ts'
import { LOINC, NCI } from '../../terminology/systems.ts'
import { negatedWord } from '../absence.write.ts'
import { authors } from '../author.write.ts'
import { beyond } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, fixedCode, time } from '../datatypes.write.ts'
import { comments, ownId, partId, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { completed, related, statement } from '../statement.write.ts'
import { templateIds } from '../template.write.ts'
import { entryTemplates } from '../templates.ts'
import { el, join, type Part, text, type Xml } from '../xml.write.ts'

type Device = RowOfType<'Device'>

/** FDA's UDI system: the root of a UDI in its human-readable form. */
const FDA_ROOT = '2.16.840.1.113883.3.3719'
const GS1_ROOT = '1.3.160'
const isGs1 = ({ udiCarrier }: Device): boolean => /gs1/i.test(udiCarrier?.issuer ?? '')

const udiId = ({ udiCarrier }: Device): Xml | undefined => {
  const udi = udiCarrier?.carrierHRF ?? udiCarrier?.deviceIdentifier
  return udi === undefined ? undefined : el('id', { root: FDA_ROOT, extension: udi, assigningAuthorityName: 'FDA' })
}

/** Product Instance: the UDI, the row's ids, what it is, who made it. */
const productInstance = (context: WriteContext, row: Device, at?: At): Xml =>
  el(
    'participantRole',
    { classCode: 'MANU' },
    templateIds(entryTemplates.productInstance),
    udiId(row),
    rowIds(context, row),
    el(
      'playingDevice',
      {},
      code('code', row.type, { narrative: at?.('name') }),
      row.modelNumber !== undefined && el('manufacturerModelName', {}, text(row.modelNumber)),
    ),
    el(
      'scopingEntity',
      {},
      el('id', { root: FDA_ROOT }),
      row.manufacturer !== undefined && el('desc', {}, text(row.manufacturer)),
    ),
  )

export const deviceParticipant = (context: WriteContext, row: Device): Xml =>
  el('participant', { typeCode: 'DEV' }, productInstance(context, row))

const UDI = { system: LOINC, code: '74711-3', display: 'Unique device identifier' }
const DEVICE_IDENTIFIER = { system: NCI, code: 'C101722', display: 'Primary DI Number' }

/**
 * UDI Organizer (2.16.840.1.113883.10.20.22.4.311) with the device identifier. What else a UDI is made of stands in its
 * human-readable form, the id of the Product Instance; the rules published for the organizer let no second part pass.
 */
const udiOrganizer = (row: Device): Part =>
  row.udiCarrier?.deviceIdentifier !== undefined &&
  related(
    'COMP',
    statement('organizer', {
      templates: [entryTemplates.udiOrganizer],
      id: udiId(row) ?? partId(row.id, 'udi'),
      code: fixedCode('code', UDI),
      statusCode: completed,
      component: el(
        'component',
        {},
        statement('observation', {
          templates: [entryTemplates.deviceIdentifier],
          code: fixedCode('code', DEVICE_IDENTIFIER),
          value: el('value', {
            'xsi:type': 'II',
            root: isGs1(row) ? GS1_ROOT : FDA_ROOT,
            extension: row.udiCarrier.deviceIdentifier,
            displayable: true,
          }),
        }),
      ),
    }),
  )

const deviceBeyond = (context: WriteContext, row: Device): Part =>
  beyond(context, row, {
    status: row.status !== 'active' && row.status,
    udiCarrier: row.udiCarrier,
    distinctIdentifier: row.distinctIdentifier,
    manufactureDate: row.manufactureDate,
    expirationDate: row.expirationDate,
    lotNumber: row.lotNumber,
    serialNumber: row.serialNumber,
    deviceName: row.deviceName,
  })

/** "No implants" is a procedure that did not take place, on any implant: a supply cannot be negated (CDA R2 schema). */
const noDevice = (context: WriteContext, row: Device, at: At): Xml =>
  statement(
    'procedure',
    {
      templates: [entryTemplates.procedureActivityProcedure],
      id: rowIds(context, row),
      code: code('code', { text: conceptText(row.type) }, { narrative: at('name'), nullFlavor: 'NA' }),
      text: textReference(at()),
      statusCode: completed,
      effectiveTime: el('effectiveTime', { nullFlavor: 'NA' }),
      author: authors(context, row, [], undefined),
      participant: el(
        'participant',
        { typeCode: 'DEV' },
        el(
          'participantRole',
          { classCode: 'MANU' },
          templateIds(entryTemplates.productInstance),
          el('id', { nullFlavor: 'NA' }),
          el('playingDevice', {}, fixedCode('code', ANY_DEVICE)),
          el('scopingEntity', {}, el('id', { nullFlavor: 'NA' })),
        ),
      ),
      entryRelationship: join([comments(row, at), beyond(context, row, { type: row.type, status: row.status })]),
    },
    { negationInd: true },
  )

/** Non-Medicinal Supply Activity (V2): a device the patient has, and since when. */
export const device = (context: WriteContext, row: Device, at: At): Xml =>
  negatedWord(row.type)
    ? noDevice(context, row, at)
    : statement('supply', {
        templates: [entryTemplates.nonMedicinalSupply],
        id: ownId(row.id),
        text: textReference(at()),
        statusCode: completed,
        effectiveTime: el('effectiveTime', { 'xsi:type': 'IVL_TS' }, time('low', row.implantedDate)),
        quantity: el('quantity', { value: 1 }),
        participant: el('participant', { typeCode: 'PRD' }, productInstance(context, row, at)),
        author: authors(context, row, [], undefined),
        entryRelationship: join([udiOrganizer(row), comments(row, at), deviceBeyond(context, row)]),
      })
