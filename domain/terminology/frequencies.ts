/**
 * How often a dose is taken, as sigs say it, with FHIR Timing. Codes: HL7 v3 GTSAbbreviation, where it has one.
 * Abbreviations that ISMP and the Joint Commission forbid (QD, QOD) are understood when typed, never shown.
 */
import type { Timing } from '../resources/index.ts'
import type { Term } from './term.ts'

export interface FrequencyTerm extends Term {
  readonly timing: Timing
}

type Repeat = NonNullable<Timing['repeat']>

const GTS = 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation'

function frequency(text: string, words: string, repeat: Repeat, code?: string): FrequencyTerm {
  const coding = code ? [{ system: GTS, code, display: code }] : []
  return {
    text,
    words,
    coding,
    timing: code ? { repeat, code: { coding: [...coding], text } } : { repeat },
  }
}

const times = (frequency: number, period = 1, periodUnit: Repeat['periodUnit'] = 'd'): Repeat => ({
  frequency,
  period,
  periodUnit,
})

export const frequencies: readonly FrequencyTerm[] = [
  frequency('once daily', 'daily qd every day', times(1), 'QD'),
  frequency('twice daily', 'bid two times', times(2), 'BID'),
  frequency('3 times daily', 'tid three times', times(3), 'TID'),
  frequency('4 times daily', 'qid four times', times(4), 'QID'),
  frequency('every morning', 'qam am', { ...times(1), when: ['MORN'] }, 'AM'),
  frequency('every evening', 'qpm pm', { ...times(1), when: ['EVE'] }, 'PM'),
  frequency('at bedtime', 'qhs hs night sleep', { ...times(1), when: ['HS'] }),
  frequency('every other day', 'qod', times(1, 2), 'QOD'),
  frequency('every 4 hours', 'q4h', times(1, 4, 'h'), 'Q4H'),
  frequency('every 6 hours', 'q6h', times(1, 6, 'h'), 'Q6H'),
  frequency('every 8 hours', 'q8h', times(1, 8, 'h')),
  frequency('every 12 hours', 'q12h', times(1, 12, 'h')),
  frequency('every 4 to 6 hours', 'q4-6h', { ...times(1, 4, 'h'), periodMax: 6 }),
  frequency('with meals', 'food 3 times tid', { ...times(3), when: ['C'] }),
  frequency('with breakfast', 'food morning', { ...times(1), when: ['CM'] }),
  frequency('before meals', 'ac food', { ...times(3), when: ['AC'] }),
  frequency('once weekly', 'qwk every week', times(1, 1, 'wk')),
  frequency('twice weekly', 'two times a week', times(2, 1, 'wk')),
  frequency('once monthly', 'every month', times(1, 1, 'mo')),
  frequency('once', 'one time single dose stat', { count: 1 }),
]
