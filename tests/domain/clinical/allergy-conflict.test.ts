import { expect, it } from 'vitest'
import { contradictedAssertions } from '../../../domain/clinical/allergy-conflict.ts'
import { SNOMED } from '../../../domain/terminology/systems.ts'
import { allergy } from './rows.ts'

const assertion = (code: string) => allergy({ coding: [{ system: SNOMED, code }], text: code })
const none = assertion('716186003')
const noDrug = assertion('409137002')
const penicillin = allergy({ text: 'Penicillin' }, { category: ['medication'] })
const peanut = allergy({ text: 'Peanut' }, { category: ['food'] })
const unknownKind = allergy({ text: 'Something' })
const refuted = allergy({ text: 'Latex' }, { verificationStatus: 'refuted' })

it.each([
  [[none], []],
  [[none, refuted], []],
  [[none, peanut], [none]],
  [[none, unknownKind], [none]],
  [[noDrug, peanut], []],
  [[noDrug, unknownKind], []],
  [[noDrug, penicillin], [noDrug]],
  [
    [none, noDrug, penicillin],
    [none, noDrug],
  ],
  [[{ ...none, clinicalStatus: 'inactive' as const }, peanut], []],
])('%#', (allergies, contradicted) => expect(contradictedAssertions(allergies)).toEqual(contradicted))
