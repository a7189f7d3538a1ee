/** Patient search per keystroke, through the procedure that the search box calls. */

import { createRandom } from '../../domain/demo/random.ts'
import type { Client } from '../../electron/cli/practice.ts'
import { ms, type Row, type Times, timeEach, times } from './measure.ts'

/** What people type, letter by letter: names, name and first name, birth date, telephone, record number. */
export async function keystrokes(client: Client, typists: number): Promise<string[]> {
  const random = createRandom('keystrokes')
  const { patients } = await client.patient.list({ limit: 1000 })
  return Array.from({ length: typists }, () => random.pick(patients)).flatMap((patient) => {
    const [family = '', given = ''] = patient.name.toLowerCase().split(', ')
    const typed = random.weighted([
      [5, family],
      [3, `${family}, ${given.slice(0, 3)}`],
      [3, `${given.split(' ')[0]} ${family}`],
      [2, (patient.birthDate ?? '').split('-').reverse().join('/')],
      [2, (patient.phone ?? '').slice(-8)],
      [1, patient.recordNumber],
    ])
    return Array.from({ length: typed.length }, (_, end) => typed.slice(0, end + 1))
  })
}

export async function measureSearch(client: Client): Promise<Times> {
  return timeEach(await keystrokes(client, 300), (text) => client.patient.search({ text }), 200)
}

export function searchRows(
  small: { patients: number; search: Times },
  large: { patients: number; search: Times },
): Row[] {
  const row = ({ patients, search }: typeof small, beside?: string): Row => ({
    what: `search, one keystroke, ${patients.toLocaleString('en-US')} patients`,
    measured: `p50 ${ms(search.p50)}, p99 ${ms(search.p99)}`,
    aim: 'p99 under 10 ms',
    ...(beside ? { beside } : {}),
  })
  const ratio = `p50 ${times(large.search.p50 / small.search.p50)}, p99 ${times(large.search.p99 / small.search.p99)}`
  return [row(small), row(large, `${ratio} of the smaller practice (aim 1.5 x)`)]
}
