/** What the chart keeps with the patient and C-CDA says in social history: birth sex, gender identity, sexual orientation. */
import type { CodeableConcept, Coding } from '../../../domain/resources/index.ts'
import { BIRTH_SEX, birthSex, GENDER_IDENTITY, SEXUAL_ORIENTATION } from '../../terminology/codes.ts'
import { ADMINISTRATIVE_GENDER } from '../../terminology/systems.ts'
import { author } from '../author.write.ts'
import type { WriteContext } from '../context.write.ts'
import { code, fixedCode, time } from '../datatypes.write.ts'
import { partId, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { completed, statement } from '../statement.write.ts'
import { companionTemplates, entryTemplates, type Template } from '../templates.ts'
import { el, type Xml } from '../xml.write.ts'

export interface PatientFact {
  name: string
  concept: Coding
  words: string
  entry: (at: At) => Xml
}

const sexWords = { F: 'Female', M: 'Male', OTH: 'Other', UNK: 'Unknown', ASKU: 'Asked, but not known' } as const

/** Value set ONC Administrative Sex: F and M; anything else is a nullFlavor. */
const sexValue = (sex: keyof typeof sexWords): Xml => {
  const word = birthSex.toLeft(sex)
  return sex === 'F' || sex === 'M'
    ? code('value', { coding: [{ system: ADMINISTRATIVE_GENDER, code: sex, display: sexWords[sex] }] }, { type: 'CD' })
    : el('value', { 'xsi:type': 'CD', nullFlavor: word === 'UN' ? 'OTH' : word })
}

/** Gender Identity and Sexual Orientation rest on the Social History Observation; both last from a time nobody recorded. */
const lasting =
  (context: WriteContext, part: string, concept: Coding, template: Template, value: CodeableConcept) => (at: At) =>
    statement('observation', {
      templates: [entryTemplates.socialHistoryObservation, companionTemplates.socialHistoryObservation, template],
      id: partId(context.snapshot.patient.id, part),
      code: fixedCode('code', concept),
      text: textReference(at()),
      statusCode: completed,
      effectiveTime: el('effectiveTime', {}, time('low', undefined)),
      value: code('value', value, { type: 'CD', narrative: at('value') }),
      author: author({ organization: context.snapshot.practice }, context.snapshot.createdAt),
    })

/** Facts that no observation of the snapshot says already. */
export function patientFacts(context: WriteContext, said: ReadonlySet<string | undefined>): PatientFact[] {
  const { birthSex: sex, genderIdentity, sexualOrientation, id } = context.snapshot.patient
  const words = (concept: CodeableConcept): string =>
    concept.text ?? concept.coding?.[0]?.display ?? concept.coding?.[0]?.code ?? ''
  const facts: (PatientFact | undefined)[] = [
    sex && {
      name: 'Sex assigned at birth',
      concept: BIRTH_SEX,
      words: sexWords[sex],
      entry: (at) =>
        statement('observation', {
          templates: [entryTemplates.birthSex],
          id: partId(id, 'birth-sex'),
          code: fixedCode('code', BIRTH_SEX),
          text: textReference(at()),
          statusCode: completed,
          effectiveTime: time('effectiveTime', context.snapshot.patient.birthDate),
          value: sexValue(sex),
        }),
    },
    genderIdentity && {
      name: 'Gender identity',
      concept: GENDER_IDENTITY,
      words: words(genderIdentity),
      entry: lasting(context, 'gender-identity', GENDER_IDENTITY, entryTemplates.genderIdentity, genderIdentity),
    },
    sexualOrientation && {
      name: 'Sexual orientation',
      concept: SEXUAL_ORIENTATION,
      words: words(sexualOrientation),
      entry: lasting(
        context,
        'sexual-orientation',
        SEXUAL_ORIENTATION,
        entryTemplates.sexualOrientation,
        sexualOrientation,
      ),
    },
  ]
  return facts.filter((fact) => fact !== undefined).filter((fact) => !said.has(fact.concept.code))
}
