/** Device -> Product Instance (2.16.840.1.113883.10.20.22.4.37) in a Procedure, or in a Non-Medicinal Supply Activity. */
import type { Coding } from '../../../domain/resources/index.ts'
import { ANY_DEVICE, NO_KNOWN_DEVICES } from '../../terminology/codes.ts'
import { LOINC, NCI } from '../../terminology/systems.ts'
import { authors } from '../author.write.ts'
import { beyond } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, fixedCode, time, ts } from '../datatypes.write.ts'
import { comments, ownId, partId, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { completed, related, statement } from '../statement.write.ts'
import { templateIds } from '../template.write.ts'
import { entryTemplates, type Template } from '../templates.ts'
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
const productInstance = (row: Device, at?: At): Xml =>
  el(
    'participantRole',
    { classCode: 'MANU' },
    templateIds(entryTemplates.productInstance),
    udiId(row),
    rowIds(row),
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

export const deviceParticipant = (row: Device): Xml => el('participant', { typeCode: 'DEV' }, productInstance(row))

/** Observations of the UDI templates (2019), named by NCI Thesaurus codes. */
const UDI = { system: LOINC, code: '74711-3', display: 'Unique device identifier' }
const nci = (each: string, display: string): Coding => ({ system: NCI, code: each, display })

const part = (templates: readonly Template[], coding: Coding, value: Part): Part =>
  value && el('component', {}, statement('observation', { templates, code: fixedCode('code', coding), value }))

const words = (value: string | undefined): Part => value !== undefined && el('value', { 'xsi:type': 'ED' }, text(value))
const moment = (value: string | undefined): Part =>
  value !== undefined && el('value', { 'xsi:type': 'TS', value: ts(value) })

/** UDI Organizer: what the identifier is made of. It has the device identifier, or is not there. */
function udiOrganizer(row: Device): Part {
  const identifier = row.udiCarrier?.deviceIdentifier
  if (identifier === undefined) return undefined
  const root = isGs1(row) ? GS1_ROOT : FDA_ROOT
  return related(
    'COMP',
    statement('organizer', {
      templates: [entryTemplates.udiOrganizer],
      id: udiId(row) ?? partId(row.id, 'udi'),
      code: fixedCode('code', UDI),
      statusCode: completed,
      component: join([
        part(
          [entryTemplates.deviceIdentifier],
          nci('C101722', 'Primary DI Number'),
          el('value', { 'xsi:type': 'II', root, extension: identifier, displayable: true }),
        ),
        part([entryTemplates.lotNumber], nci('C101672', 'Lot or Batch Number'), words(row.lotNumber)),
        part([entryTemplates.serialNumber], nci('C101671', 'Serial Number'), words(row.serialNumber)),
        part([entryTemplates.manufacturingDate], nci('C101669', 'Manufacturing Date'), moment(row.manufactureDate)),
        part([entryTemplates.deviceExpirationDate], nci('C101670', 'Expiration Date'), moment(row.expirationDate)),
        part(
          [entryTemplates.distinctIdentificationCode],
          nci('C113843', 'Distinct Identification Code'),
          words(row.distinctIdentifier),
        ),
        part([entryTemplates.brandName], nci('C71898', 'Brand Name'), words(row.deviceName)),
      ]),
    }),
  )
}

/** What the UDI does not say by itself. */
function deviceBeyond(row: Device): Part {
  const { udiCarrier } = row
  const hasOrganizer = udiCarrier?.deviceIdentifier !== undefined
  return beyond(row, {
    status: row.status !== 'active' && row.status,
    udiCarrier: udiCarrier?.issuer !== undefined && udiCarrier,
    ...(!hasOrganizer && {
      distinctIdentifier: row.distinctIdentifier,
      manufactureDate: row.manufactureDate,
      expirationDate: row.expirationDate,
      lotNumber: row.lotNumber,
      serialNumber: row.serialNumber,
      deviceName: row.deviceName,
    }),
  })
}

const saysNone = ({ type }: Device): boolean =>
  type.coding?.some(({ code: each }) => each === NO_KNOWN_DEVICES.code) ?? false

/** "No implants" is a procedure that did not take place, on any implant: a supply cannot be negated (CDA R2 schema). */
const noDevice = (context: WriteContext, row: Device, at: At): Xml =>
  statement(
    'procedure',
    {
      templates: [entryTemplates.procedureActivityProcedure],
      id: rowIds(row),
      code: code('code', row.type, { narrative: at('name'), nullFlavor: 'NA' }),
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
      entryRelationship: join([comments(row, at), beyond(row, { type: row.type, status: row.status })]),
    },
    { negationInd: true },
  )

/** Non-Medicinal Supply Activity (V2): a device the patient has, and since when. */
export const device = (context: WriteContext, row: Device, at: At): Xml =>
  saysNone(row)
    ? noDevice(context, row, at)
    : statement('supply', {
        templates: [entryTemplates.nonMedicinalSupply],
        id: ownId(row.id),
        text: textReference(at()),
        statusCode: completed,
        effectiveTime: el('effectiveTime', { 'xsi:type': 'IVL_TS' }, time('low', row.implantedDate)),
        quantity: el('quantity', { value: 1 }),
        participant: el('participant', { typeCode: 'PRD' }, productInstance(row, at)),
        author: authors(context, row, [], undefined),
        entryRelationship: join([udiOrganizer(row), comments(row, at), deviceBeyond(row)]),
      })
