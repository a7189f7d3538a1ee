/**
 * HL7 v2 messages of others: every result, panel, vaccination and remark is in the chart with code, value, unit, dates and status,
 * or is told with its reason. Counted by a walk of the text that shares nothing with the reader.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { decode } from '../../exchange/decode.ts'
import { partsOf } from '../../exchange/parts.ts'
import { readDocument } from '../../exchange/read.ts'
import { DocumentRejected, type ReadDocument } from '../../exchange/types.ts'
import { type Accounted, account, type Kind, statementsOf } from '../exchange/hl7v2-accounting.ts'
import { filesIn, givenFolder, sharedFolder } from '../shared.ts'

const isMessage = (file: string): boolean =>
  /^(MSH|FHS|BHS)[^\w\s]/.test(
    readFileSync(file, 'latin1')
      .slice(0, 200)
      .replace(/^[^A-Z]+/, ''),
  )
const folder = givenFolder() ?? sharedFolder('hl7v2', 'Reading of HL7 v2 messages is not counted')
const files = folder === undefined ? [] : filesIn(folder).filter(isMessage)

/** Never what is said: the messages may be of real people. */
const kindsOf = (missing: readonly { what: string }[]): string => missing.map(({ what }) => what).join(', ')

/** A file about several patients is read in parts; its lines are then not the file's, so it is counted by part. */
async function partsIn(bytes: Uint8Array): Promise<{ text: string; documents: ReadDocument[]; refusals: string[] }[]> {
  const { parts } = await partsOf(bytes, 'message.hl7')
  return parts.map((part) => {
    const { text } = decode(part.bytes)
    try {
      return { text, documents: [readDocument(part.bytes)], refusals: [] }
    } catch (error) {
      if (!(error instanceof DocumentRejected)) throw error
      return { text, documents: [], refusals: [error.message] }
    }
  })
}

describe.runIf(files.length > 0)('HL7 v2 messages of others', () => {
  test('nothing is lost: kept whole, or told with the reason', async () => {
    const counts = new Map<Kind, Accounted>()
    const lost: string[] = []
    const refused = new Map<string, number>()
    for (const file of files) {
      for (const { text, documents, refusals } of await partsIn(readFileSync(file))) {
        for (const refusal of refusals) refused.set(refusal, (refused.get(refusal) ?? 0) + 1)
        if (documents.length === 0) continue
        for (const loss of account(text, documents, counts))
          lost.push(`${path.basename(file)} line ${loss.line} ${loss.segment}: ${kindsOf(loss.missing)}`)
      }
    }
    const sum = (name: keyof Accounted): number => [...counts.values()].reduce((all, count) => all + count[name], 0)
    const cell = (value: unknown): string => String(value).padStart(7)
    console.info(
      [
        `HL7 v2: ${files.length} files, ${sum('found')} statements, ${sum('kept')} kept whole, ${sum('told')} told, ${lost.length} lost`,
        ...[...counts].map(
          ([kind, count]) =>
            `  ${kind.padEnd(24)}${cell(count.found)} found${cell(count.kept)} kept${cell(count.told)} told`,
        ),
        ...[...refused].map(([message, count]) => `  refused (${count}): ${message}`),
        ...lost.slice(0, 60).map((line) => `  lost: ${line}`),
      ].join('\n'),
    )
    if (givenFolder() === undefined) expect(sum('found')).toBeGreaterThan(400)
    expect(sum('kept') + sum('told')).toBe(sum('found'))
    expect(lost).toEqual([])
  })

  test('a refused message has a reason, and what is refused is no laboratory result or vaccination of a named patient', async () => {
    for (const file of files) {
      for (const { text, refusals } of await partsIn(readFileSync(file))) {
        if (refusals.length === 0) continue
        expect(refusals.every((message) => message.length > 20)).toBe(true)
        const hasPatient = /(^|[\r\n])PID\|[^|]*\|[^|]*\|[^|\r\n]*\|[^|\r\n]*\|[^|\r\n]/.test(text)
        expect(hasPatient && statementsOf(text).length > 0, path.basename(file)).toBe(false)
      }
    }
  })
})
