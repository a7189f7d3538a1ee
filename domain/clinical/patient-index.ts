/**
 * Charts by what the same person would share. Of tens of thousands it gives the few whom patient-match.ts has to judge; whom it
 * leaves out, that would find to be somebody else.
 */
import { fold } from '../format/fold.ts'
import type { PatientContent } from '../resources/index.ts'
import type { Known } from './patient-match.ts'

export class PatientIndex<P extends Known> {
  readonly #byKey = new Map<string, P[]>()

  constructor(people: Iterable<P>) {
    for (const person of people) {
      const keys = new Set([
        ...keysOf(person),
        `id ${plain(person.id)}`,
        `id ${plain(person.recordNumber)}`,
        ...familiesOf(person).flatMap((family) => [
          `family ${family}`,
          `family ${family} born ${isDay(person.birthDate) ? person.birthDate : 'unknown'}`,
          ...givenOf(person).map((given) => `family ${family} ${given}`),
        ]),
      ])
      for (const key of keys) {
        const there = this.#byKey.get(key)
        if (there) there.push(person)
        else this.#byKey.set(key, [person])
      }
    }
  }

  /**
   * Same birth date, identifier or phone; the same family name, unless birth date and given name both speak against it: then
   * nothing else makes them one person.
   */
  like(wanted: PatientContent): P[] {
    const { birthDate } = wanted
    const keys = familiesOf(wanted).flatMap((family) =>
      isDay(birthDate)
        ? [
            `family ${family} born unknown`,
            ...givenOf(wanted).map((given) => `family ${family} ${given}`),
            ...slipsOf(birthDate).map((slip) => `family ${family} born ${slip}`),
          ]
        : [`family ${family}`],
    )
    const found = [...keysOf(wanted), ...keys].flatMap((key) => {
      const people = this.#byKey.get(key) ?? []
      return key.startsWith('phone ') && people.length > household ? [] : people
    })
    return [...new Set(found)]
  }
}

/** A number that more charts have is nobody's: 000-0000, the practice's own. */
const household = 40

const isDay = (birthDate: string | undefined): birthDate is string => birthDate?.length === 10

function keysOf({ birthDate, identifier = [], telecom = [] }: PatientContent): string[] {
  const phones = telecom
    .map(({ value = '' }) => value.replace(/\D/g, '').slice(-10))
    .filter(({ length }) => length >= 7)
  return [
    ...(birthDate === undefined ? [] : [`born ${birthDate}`]),
    ...identifier.flatMap(({ value }) => (value ? [`id ${plain(value)}`] : [])),
    ...phones.map((phone) => `phone ${phone}`),
  ]
}

/** `123-45-6789` and `123456789` are one number; `urn:uuid:` before an id says nothing. */
const plain = (value: string): string =>
  value
    .toLowerCase()
    .replace(/^urn:uuid:/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

const letters = (text: string): string => fold(text).replace(/[^\p{L}]/gu, '')

const familiesOf = ({ name }: PatientContent): string[] => [
  ...new Set(name.map(({ family = '' }) => letters(family)).filter(Boolean)),
]

/** How the first given names begin: `Mary Ann` as `Maryann`. */
const givenOf = ({ name }: PatientContent): string[] => [
  ...new Set(name.map(({ given = [], text = '' }) => letters(given[0] ?? text).slice(0, 3))),
]

/** The days that a slip of the pen makes of this one: another digit, two neighbours swapped, day and month swapped. */
function slipsOf(birthDate: string): string[] {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const digits = year + month + day
  const slips = [`${year}${day}${month}`]
  for (let at = 0; at < digits.length; at++) {
    const [before, here, next] = [digits.slice(0, at), digits.charAt(at), digits.charAt(at + 1)]
    for (let other = 0; other <= 9; other++)
      if (String(other) !== here) slips.push(before + other + digits.slice(at + 1))
    if (next !== '' && next !== here) slips.push(before + next + here + digits.slice(at + 2))
  }
  return slips.map((slip) => `${slip.slice(0, 4)}-${slip.slice(4, 6)}-${slip.slice(6)}`)
}
