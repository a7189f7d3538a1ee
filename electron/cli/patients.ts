/** `chartkeep patients`: who is in the practice. */
import type { PatientSummary } from '../../domain/contract/patient.ts'
import { formatDate } from '../../domain/format/date.ts'
import { defineCommand, done, print, printJson, required } from './command.ts'
import { userPath } from './files.ts'
import { type Client, practiceOptions, withPractice } from './practice.ts'

export const patients = defineCommand({
  usage: '--data DIR [--search TEXT] [--user NAME] [--json]',
  help: 'TEXT as in the application: names in any order, record number, phone, birth date. Gives the 100 best matches.',
  options: { ...practiceOptions, search: { type: 'string' }, json: { type: 'boolean' } },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const { search } = values
    const found = await withPractice(data, values.user, (client) =>
      search === undefined ? everybody(client) : client.patient.search({ text: search, limit: 100 }),
    )
    if (values.json) printJson(found)
    else for (const patient of found) print(line(patient))
    return done
  },
})

async function everybody(client: Client): Promise<PatientSummary[]> {
  const all: PatientSummary[] = []
  for (let after: string | undefined; ; ) {
    const page = await client.patient.list({ limit: 1000, ...(after ? { after } : {}) })
    all.push(...page.patients)
    if (!page.next) return all
    after = page.next
  }
}

function line({ id, recordNumber, name, birthDate, gender, deceased }: PatientSummary): string {
  const born = birthDate ? formatDate(birthDate) : 'birth date not known'
  return [id, recordNumber, name, born, gender ?? '', ...(deceased ? ['deceased'] : [])].join('\t')
}
