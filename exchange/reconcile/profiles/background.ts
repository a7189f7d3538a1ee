/** Family history and implants. */
import { conceptText } from '../../../domain/format/name.ts'
import type { DeviceContent, FamilyMemberHistoryContent } from '../../../domain/resources/index.ts'
import { exactly, sameConcept, sameConcepts, sameDate, sameWords } from '../agreement.ts'
import { conceptKeys } from '../concept.ts'
import { aspect, type Profile } from '../profile.ts'
import { asIs, listed, sameDay } from './shared.ts'

export const familyHistory: Profile<FamilyMemberHistoryContent> = {
  noun: 'family history entry',
  subject: (c) => conceptText(c.relationship),
  keys: (c) => {
    const conditions = c.condition?.flatMap((one) => conceptKeys(one.code)) ?? []
    return conceptKeys(c.relationship).flatMap((relative) =>
      (conditions.length > 0 ? conditions : ['']).map((what) => `${relative}@${what}`),
    )
  },
  aspects: [
    aspect('identity', 'Name', (c) => c.name, sameWords),
    aspect('identity', 'Sex', (c) => c.sex, sameConcept),
    aspect('claim', 'Conditions', (c) => c.condition?.map((one) => one.code), sameConcepts, listed),
    aspect(
      'claim',
      'Death',
      (c) => c.deceasedBoolean,
      exactly,
      (dead) => (dead ? 'deceased' : 'living'),
    ),
  ],
}

export const device: Profile<DeviceContent> = {
  noun: 'device',
  subject: (c) => conceptText(c.type),
  keys: (c) => {
    const udi = [c.udiCarrier?.carrierHRF, c.udiCarrier?.deviceIdentifier].filter((value) => value !== undefined)
    return [...udi.map((value) => `udi|${value}`), ...conceptKeys(c.type)]
  },
  aspects: [
    aspect('identity', 'Name', (c) => c.type, sameConcept),
    aspect('identity', 'UDI', (c) => c.udiCarrier?.carrierHRF, exactly),
    aspect('identity', 'Device identifier', (c) => c.udiCarrier?.deviceIdentifier, exactly),
    aspect('identity', 'Serial number', (c) => c.serialNumber, sameWords),
    aspect('identity', 'Lot number', (c) => c.lotNumber, sameWords),
    aspect('identity', 'Implanted', (c) => sameDay(c.implantedDate), sameDate),
    aspect('claim', 'Status', (c) => c.status, exactly, asIs),
  ],
}
