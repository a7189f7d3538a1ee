/** UDIs of the three issuing agencies, as FDA publishes their forms, as real labels have them, and mistyped. */
import { describe, expect, it } from 'vitest'
import { deviceFields, readUdi, type Udi, type UdiProblem } from '../../../domain/clinical/udi.ts'
import { deviceContent } from '../../../domain/resources/device.ts'

const today = '2026-11-22'
const GS = '\u001D'

const readable: [string, Udi][] = [
  // FDA, UDI formats by FDA-accredited issuing agency.
  [
    '(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234',
    {
      issuer: 'gs1',
      deviceIdentifier: '51022222233336',
      manufactureDate: '2014-12-31',
      expirationDate: '2015-07-07',
      lotNumber: 'A213B1',
      serialNumber: '1234',
    },
  ],
  [
    '+H123PARTNO1234567890120/$$420020216LOT123456789012345/SXYZ456789012345678/16D20130202H',
    {
      issuer: 'hibcc',
      deviceIdentifier: 'H123PARTNO1234567890120',
      expirationDate: '2020-02-02',
      lotNumber: 'LOT123456789012345',
      serialNumber: 'XYZ456789012345678',
      manufactureDate: '2013-02-02',
    },
  ],
  [
    '=/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123',
    {
      issuer: 'iccbba',
      deviceIdentifier: 'A9999XYZ100T0944',
      serialNumber: '000025',
      distinctIdentifier: 'A99971312345600',
      expirationDate: '2014-02-01',
      manufactureDate: '2013-02-01',
      lotNumber: 'XYZ123',
    },
  ],
  ['=)1TE123456A&)RZ12345678', { issuer: 'iccbba-blood', deviceIdentifier: '1TE123456A', lotNumber: 'RZ12345678' }],
  // ANSI/HIBC 2.6, worked examples: primary alone, with a secondary, and with appended data.
  ['+A123BJC5D6E71G', { issuer: 'hibcc', deviceIdentifier: 'A123BJC5D6E71' }],
  [
    '+A99912345/$$52001510X33',
    { issuer: 'hibcc', deviceIdentifier: 'A99912345', expirationDate: '2020-01-15', lotNumber: '10X3' },
  ],
  [
    '+A99912345/$$52001510X3/16D20111212/S77DEFG457',
    {
      issuer: 'hibcc',
      deviceIdentifier: 'A99912345',
      expirationDate: '2020-01-15',
      lotNumber: '10X3',
      manufactureDate: '2011-12-12',
      serialNumber: '77DEFG45',
    },
  ],
  // As records of implants have them.
  [
    '(01)00643169007222(17)160128(21)BLC200461H',
    { issuer: 'gs1', deviceIdentifier: '00643169007222', expirationDate: '2016-01-28', serialNumber: 'BLC200461H' },
  ],
  ['(01)10886704041948', { issuer: 'gs1', deviceIdentifier: '10886704041948' }],
  // The month alone.
  [
    '(01)00844588003288(17)141100(10)7654321D(21)10987654d321',
    {
      issuer: 'gs1',
      deviceIdentifier: '00844588003288',
      expirationDate: '2014-11',
      lotNumber: '7654321D',
      serialNumber: '10987654d321',
    },
  ],
  // Scanned: fixed parts run on, variable ones end with the separator, in whatever spelling.
  [
    `]d20100844588003288171411${'20'}107654321D${GS}2110987654d321`,
    {
      issuer: 'gs1',
      deviceIdentifier: '00844588003288',
      expirationDate: '2014-11-20',
      lotNumber: '7654321D',
      serialNumber: '10987654d321',
    },
  ],
  [
    '0100844588003288<GS>10A1<GS>17270101',
    { issuer: 'gs1', deviceIdentifier: '00844588003288', lotNumber: 'A1', expirationDate: '2027-01-01' },
  ],
  // Brackets inside a lot number belong to it.
  ['(01)00844588003288(10)AB(X)9', { issuer: 'gs1', deviceIdentifier: '00844588003288', lotNumber: 'AB(X)9' }],
  // GS1's century: the nearest one.
  [
    '(01)00844588003288(11)990615',
    { issuer: 'gs1', deviceIdentifier: '00844588003288', manufactureDate: '1999-06-15' },
  ],
  ['(01)00844588003288(17)760615', { issuer: 'gs1', deviceIdentifier: '00844588003288', expirationDate: '2076-06-15' }],
]

const withCheck = (text: string): string => {
  const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%'
  const sum = [...text].reduce((total, character) => total + characters.indexOf(character), 0)
  return text + characters[sum % 43]
}

/** Each form of a secondary data structure (ANSI/HIBC 2.6, table 3), behind the same primary one. */
const secondaries: [string, Partial<Udi>][] = [
  ['$LOT1', { lotNumber: 'LOT1' }],
  ['$$7LOT1', { lotNumber: 'LOT1' }],
  ['$$0928LOT1', { expirationDate: '2028-09', lotNumber: 'LOT1' }],
  ['$$2093028LOT1', { expirationDate: '2028-09-30', lotNumber: 'LOT1' }],
  ['$$3280930LOT1', { expirationDate: '2028-09-30', lotNumber: 'LOT1' }],
  ['$$428093012LOT1', { expirationDate: '2028-09-30', lotNumber: 'LOT1' }],
  ['$$528274LOT1', { expirationDate: '2028-09-30', lotNumber: 'LOT1' }],
  ['$$62827412LOT1', { expirationDate: '2028-09-30', lotNumber: 'LOT1' }],
  ['$$8053280930LOT1', { expirationDate: '2028-09-30', lotNumber: 'LOT1' }],
  ['$$9000503280930LOT1', { expirationDate: '2028-09-30', lotNumber: 'LOT1' }],
  ['$+SER1', { serialNumber: 'SER1' }],
  ['$$+7SER1', { serialNumber: 'SER1' }],
  ['$$+3280930SER1', { expirationDate: '2028-09-30', serialNumber: 'SER1' }],
  ['28274LOT1', { expirationDate: '2028-09-30', lotNumber: 'LOT1' }],
  ['$$3280930/SSER1', { expirationDate: '2028-09-30', serialNumber: 'SER1' }],
  ['14D20280930', { expirationDate: '2028-09-30' }],
  ['$LOT1/Q500', { lotNumber: 'LOT1' }],
]

const unreadable: [string, UdiProblem][] = [
  ['', 'unknown-format'],
  ['pacemaker', 'unknown-format'],
  ['(10)A213B1', 'unknown-format'],
  ['(01)5102222223333', 'malformed'],
  ['(01)51022222233336(17)151307', 'date'],
  ['(01)51022222233336(17)150732', 'date'],
  ['(01)51022222233336(17)1507', 'malformed'],
  ['(01)51022222233336(10)', 'malformed'],
  ['(01)51022222233336(10)A(10)B', 'malformed'],
  ['(01)51022222233336(10)123456789012345678901', 'malformed'],
  ['015102222223333677ABC', 'malformed'],
  [withCheck('+123PART0'), 'malformed'],
  [withCheck('+H123PART0/$$3281330LOT1'), 'date'],
  [withCheck('+H123PART0/$$328LOT1'), 'malformed'],
  [withCheck('+H123PART0/ZZZ'), 'malformed'],
  ['+H123pärt0', 'malformed'],
  ['=/A9999XYZ100T094', 'malformed'],
  ['=/A9999XYZ100T0944=>014400', 'date'],
  ['=/A9999XYZ100T0944?', 'malformed'],
]

describe('a UDI', () => {
  it.each(readable)('%j', (text, udi) => expect(readUdi(text, today)).toEqual({ udi }))

  it.each(secondaries)('HIBC secondary %s', (secondary, said) => {
    const text = withCheck(`+H123PART0/${secondary}`)
    expect(readUdi(text, today)).toEqual({ udi: { issuer: 'hibcc', deviceIdentifier: 'H123PART0', ...said } })
    expect(readUdi(`*${text}*`, today)).toEqual(readUdi(text, today))
  })

  it.each(unreadable)('%j: %s', (text, problem) => expect(readUdi(text, today)).toEqual({ problem }))

  it('is read, with a warning, where the check character does not fit: so FDA prints its example of HIBCC', () => {
    const printed = '+H123PARTNO1234567890120/$$420020216LOT123456789012345/SXYZ456789012345678/16D20130202'
    const { udi } = readUdi(`${printed}H`, today)
    expect(readUdi(`${printed}C`, today)).toEqual({ udi, problem: 'check-digit' })
  })

  it('every single wrong digit of a GTIN is noticed', () => {
    const good = '51022222233336'
    for (let at = 0; at < good.length; at += 1) {
      for (const digit of '0123456789') {
        if (digit === good[at]) continue
        expect(readUdi(`(01)${good.slice(0, at)}${digit}${good.slice(at + 1)}`, today).problem).toBe('check-digit')
      }
    }
  })

  it('becomes the fields of a Device, the text whole beside them', () => {
    const [text, udi] = readable[2] as [string, Udi]
    const fields = deviceFields(` ${text} `, udi)
    expect(fields).toMatchObject({
      udiCarrier: {
        deviceIdentifier: 'A9999XYZ100T0944',
        issuer: 'http://hl7.org/fhir/NamingSystem/iccbba-other-di',
        carrierHRF: text,
      },
      distinctIdentifier: 'A99971312345600',
    })
    const content = { resourceType: 'Device' as const, type: { text: 'Graft' }, ...fields }
    expect(deviceContent.parse(content)).toEqual(content)
  })
})
