/** Condition -> Problem Concern Act, Encounter Diagnosis or Health Concern Act, each around a Problem Observation. */
import { DIAGNOSIS, problemStatus } from '../../terminology/codes.ts'
import { ACT_CLASS, LOINC, SNOMED } from '../../terminology/systems.ts'
import { isRecordedAbsence, negatedWord } from '../absence.write.ts'
import { authors } from '../author.write.ts'
import { beyond, statusesBeyond, unlessSaid } from '../beyond.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { code, fixedCode, interval } from '../datatypes.write.ts'
import { comments, duringEncounter, encounterElsewhere, partId, rowIds, textReference } from '../entry.write.ts'
import type { At } from '../narrative.write.ts'
import { completed, related, statement, statusCode } from '../statement.write.ts'
import { entryTemplates } from '../templates.ts'
import { each, join, type Part, type Xml } from '../xml.write.ts'
import { severityObservation, statusObservation } from './qualifiers.write.ts'

type Condition = RowOfType<'Condition'>

/** Value set Problem Type: SNOMED CT code, and the LOINC code that R2.1 asks for beside it. */
const problemTypes = {
  'problem-list-item': [
    { system: SNOMED, code: '55607006', display: 'Problem' },
    { system: LOINC, code: '75326-9', display: 'Problem' },
  ],
  'encounter-diagnosis': [
    { system: SNOMED, code: '282291009', display: 'Diagnosis' },
    { system: LOINC, code: '29308-4', display: 'Diagnosis' },
  ],
  'health-concern': [
    { system: SNOMED, code: '64572001', display: 'Condition' },
    { system: LOINC, code: '75323-6', display: 'Condition' },
  ],
} as const

const isOver = ({ clinicalStatus }: Condition): boolean =>
  clinicalStatus === 'inactive' || clinicalStatus === 'remission' || clinicalStatus === 'resolved'

const conditionAuthors = (context: WriteContext, row: Condition): Part =>
  authors(context, row, [row.recorder], row.recordedDate)

/**
 * Problem Observation (V3). A refuted problem is negated; so is the assertion that there are none, on the general word
 * "problem" (`negationInd`, R2.1).
 */
function problemObservation(context: WriteContext, row: Condition, at: At): Xml {
  const none = negatedWord(row.code)
  const [snomed, loinc] = problemTypes[row.category]
  return statement(
    'observation',
    {
      templates: [entryTemplates.problemObservation],
      id: rowIds(context, row),
      code: fixedCode('code', snomed, [loinc]),
      text: textReference(at()),
      statusCode: completed,
      effectiveTime: interval(
        'effectiveTime',
        { start: row.onsetDateTime, end: row.abatementDateTime },
        isOver(row) ? { low: 'UNK', high: 'UNK' } : { low: 'UNK' },
      ),
      value: code('value', none ?? row.code, { type: 'CD', narrative: at('name') }),
      targetSiteCode: each(row.bodySite, (site) => code('targetSiteCode', site)),
      author: conditionAuthors(context, row),
      entryRelationship: join([
        !isRecordedAbsence(row.code) &&
          statusObservation(
            entryTemplates.problemStatus,
            problemStatus.toConcept(row.clinicalStatus),
            at('status'),
            'CD',
          ),
        severityObservation(row.severity, at('severity')),
        comments(row, at),
        duringEncounter(context, row.encounter),
        beyond(context, row, {
          encounter: encounterElsewhere(context, row.encounter),
          ...statusesBeyond(row),
          code: none && row.code,
          recordedDate: unlessSaid(row.recordedDate),
          onsetString: row.onsetString,
          recorder: row.recorder,
          asserter: row.asserter,
        }),
      ]),
    },
    none || row.verificationStatus === 'refuted' ? { negationInd: true } : undefined,
  )
}

/** Problem Concern Act (V3): the concern is open as long as the problem is. */
export function problemConcern(context: WriteContext, row: Condition, at: At): Xml {
  const isOpen = !isOver(row)
  return statement('act', {
    templates: [entryTemplates.problemConcernAct],
    id: partId(row.id, 'concern'),
    code: fixedCode('code', { system: ACT_CLASS, code: 'CONC', display: 'Concern' }),
    text: textReference(at()),
    statusCode: statusCode(isOpen ? 'active' : 'completed'),
    effectiveTime: interval(
      'effectiveTime',
      { start: row.recordedDate ?? row.onsetDateTime, ...(!isOpen && { end: row.abatementDateTime }) },
      isOpen ? { low: 'UNK' } : { low: 'UNK', high: 'UNK' },
    ),
    author: conditionAuthors(context, row),
    entryRelationship: related('SUBJ', problemObservation(context, row, at)),
  })
}

/** Encounter Diagnosis (V3). */
export const encounterDiagnosis = (context: WriteContext, row: Condition, at: At): Xml =>
  statement('act', {
    templates: [entryTemplates.encounterDiagnosis],
    id: partId(row.id, 'diagnosis'),
    code: fixedCode('code', DIAGNOSIS),
    text: textReference(at()),
    statusCode: statusCode(isOver(row) ? 'completed' : 'active'),
    entryRelationship: related('SUBJ', problemObservation(context, row, at)),
  })

/** Health Concern Act (V2). */
export const healthConcern = (context: WriteContext, row: Condition, at: At): Xml =>
  statement('act', {
    templates: [entryTemplates.healthConcernAct],
    id: partId(row.id, 'concern'),
    code: fixedCode('code', { system: LOINC, code: '75310-3', display: 'Health Concern' }),
    text: textReference(at()),
    statusCode: statusCode(isOver(row) ? 'completed' : 'active'),
    effectiveTime: interval('effectiveTime', { start: row.recordedDate }, { low: 'UNK' }),
    author: conditionAuthors(context, row),
    entryRelationship: related('REFR', problemObservation(context, row, at)),
  })
