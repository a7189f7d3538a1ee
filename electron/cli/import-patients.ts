/** `chartkeep import-patients`: a list of patients from another system. */
import path from 'node:path'
import { maxImportBytes } from '../../domain/contract/importing.ts'
import { type ListField, listFields, listOutcome } from '../../domain/contract/patient-list.ts'
import {
  CommandFailed,
  defineCommand,
  done,
  failed,
  oneOf,
  print,
  printJson,
  required,
  say,
  UsageError,
} from './command.ts'
import { readWithin, userPath } from './files.ts'
import { jobResult, practiceOptions, withPractice } from './practice.ts'

export const importPatients = defineCommand({
  usage:
    '--data DIR --source NAME [--dates month-first|day-first] [--column HEADER=FIELD]... [--dry-run] [--user NAME] [--json] FILE',
  help: [
    'FILE: a list with the names of its columns in the first row (CSV, any delimiter). --source: the system that it is from.',
    'Columns are recognised by their names; --column maps another one, or with "HEADER=" leaves one out. Fields:',
    `  ${listFields.join(' ')}`,
    '--dates: how 03/04/1980 is to be read; needed where the list itself does not tell.',
    '--dry-run writes nothing. Without it all new charts are made, or none. Who could be somebody else is left out and listed.',
  ].join('\n'),
  options: {
    ...practiceOptions,
    source: { type: 'string' },
    dates: { type: 'string' },
    column: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: 'one or more',
  async run({ values, positionals: [name = '', ...others] }) {
    if (others.length > 0) throw new UsageError('One list at a time.')
    const data = userPath(required(values.data, '--data DIR'))
    const source = required(values.source, '--source NAME')
    const dates = values.dates && oneOf(values.dates, '--dates', ['month-first', 'day-first'])
    const chosen = chosenColumns(values.column ?? [])
    const file = new File([await readWithin(name, maxImportBytes)], path.basename(name))
    return withPractice(data, values.user, async (client) => {
      const { columns, dateOrder, notices } = await client.patientList.preview({ file })
      for (const notice of notices) say(notice)
      const unknown = [...chosen.keys()].find((header) => !columns.some((column) => column.header === header))
      if (unknown !== undefined) throw new UsageError(`There is no column "${unknown}".`)
      const taken = new Set([...chosen.values()])
      const fields = columns.map(({ header, field }) => {
        if (chosen.has(header)) return chosen.get(header) ?? null
        return field === undefined || taken.has(field) ? null : field
      })
      if (!dates && !dateOrder.certain) {
        throw new CommandFailed('The birth dates can be read in two ways. Say which: --dates month-first or day-first.')
      }
      const mapping = { fields, dateOrder: dates || dateOrder.order, source }
      const { jobId } = values['dry-run']
        ? await client.patientList.check({ file, mapping })
        : await client.patientList.import({ file, mapping, addLines: [] })
      const outcome = listOutcome.parse(await jobResult(client, jobId))
      if (values.json)
        printJson({ columns: columns.map(({ header }, at) => ({ header, field: fields[at] })), ...outcome })
      else {
        const { rows, fresh, matched, repeated, ambiguous, refused } = outcome
        print(
          `${rows} rows: ${fresh} new, ${matched} in the practice already, ${repeated} repeated, ${ambiguous} left out because they could be somebody else, ${refused} refused`,
        )
        columns.forEach(({ header }, at) => void say(`  ${header}: ${fields[at] ?? 'left out'}`))
      }
      for (const { line, reason } of [...outcome.refusedRows, ...outcome.warnedRows]) say(`line ${line}: ${reason}`)
      for (const { line } of outcome.ambiguousRows) say(`line ${line}: could be somebody who is known already`)
      return outcome.refused > 0 ? failed : done
    })
  },
})

/** `Header=field`, or `Header=` for none. */
function chosenColumns(given: readonly string[]): Map<string, ListField | null> {
  return new Map(
    given.map((text) => {
      const at = text.lastIndexOf('=')
      if (at < 1) throw new UsageError('--column needs HEADER=FIELD.')
      const field = text.slice(at + 1)
      return [text.slice(0, at), field === '' ? null : oneOf(field, '--column', listFields)]
    }),
  )
}
