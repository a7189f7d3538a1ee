/** `chartkeep push`: all charts to a FHIR server. */
import { type PushResult, pushResult } from '../../domain/contract/moving.ts'
import { disclosurePurpose } from '../../domain/resources/disclosure.ts'
import { defineCommand, done, failed, oneOf, print, printJson, required, say } from './command.ts'
import { userPath } from './files.ts'
import { jobResult, practiceOptions, withPractice } from './practice.ts'

export const push = defineCommand({
  usage: '--data DIR --server URL --recipient NAME --purpose WHY [--again] [--user NAME] [--json]',
  help: [
    'Sends every chart as FHIR R4 (US Core 6.1.0) to the server: what it has not taken yet, and what changed since. A run that',
    'was cut off goes on where it stopped. --again sends everything anew. The address must begin with https, unless the server',
    'runs on this computer. CHARTKEEP_FHIR_TOKEN is sent as "Authorization: Bearer" and kept nowhere.',
    'Each chart of which anything leaves gets a line among its disclosures: to --recipient, for --purpose',
    `(${disclosurePurpose.options.join(', ')}). To move the practice to a system of its own is "operations".`,
    'Exit code 1 where the server refused something.',
  ].join('\n'),
  options: {
    ...practiceOptions,
    server: { type: 'string' },
    recipient: { type: 'string' },
    purpose: { type: 'string' },
    again: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const server = required(values.server, '--server URL')
    const recipient = required(values.recipient, '--recipient NAME')
    const purpose = oneOf(required(values.purpose, '--purpose WHY'), '--purpose', disclosurePurpose.options)
    const token = process.env.CHARTKEEP_FHIR_TOKEN || undefined
    const result = await withPractice(data, values.user, async (client) => {
      const asked = { server, recipient, purpose, again: values.again ?? false }
      const { jobId } = await client.moving.push({ ...asked, ...(token && { token }) })
      return pushResult.parse(await jobResult(client, jobId))
    })
    if (values.json) printJson(result)
    else tell(result)
    return result.refused + result.heldBack > 0 ? failed : done
  },
})

function tell({ server, sent, unchanged, refused, heldBack, notTaken, problems }: PushResult): void {
  print(`${server}: ${sent} sent, ${unchanged} there already, ${refused} refused, ${heldBack} held back.`)
  for (const { resourceType, count } of notTaken) say(`This server has no ${resourceType}: ${count} not sent.`)
  for (const { resourceType, id, codes, paths } of problems) {
    say(`Refused: ${resourceType}/${id} ${codes.join(' ')} ${paths.join(' ')}`.trimEnd())
  }
  if (refused > problems.length) say(`… and ${refused - problems.length} more.`)
}
