import { Fieldset, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AuditCAnswers, auditCObservation, auditCScore } from '../../../../../domain/clinical/audit-c.ts'
import {
  answeredValue,
  questionOf,
  type SocialValue,
  socialAnswer,
  socialLines,
  typedOf,
} from '../../../../../domain/clinical/social-history.ts'
import { localDate } from '../../../../../domain/format/date.ts'
import { conceptText } from '../../../../../domain/format/name.ts'
import { formatValue } from '../../../../../domain/format/quantity.ts'
import type { Observation, ObservationContent } from '../../../../../domain/resources/index.ts'
import { observationContent } from '../../../../../domain/resources/observation.ts'
import { type SocialQuestion, socialQuestions, socialTopics } from '../../../../../domain/terminology/social-history.ts'
import { client } from '../../../../client.ts'
import { DateField } from '../../../../components/date-field.tsx'
import { FormWorkspace } from '../../../../components/form-workspace.tsx'
import { useSession } from '../../../../session.ts'
import { useChart, useEntryDirty } from '../../chart-context.tsx'
import { CommentField } from '../../rows/comment-field.tsx'
import { firstNote, withNote } from '../../rows/notes.ts'
import { RowFormWorkspace } from '../../rows/row-form-workspace.tsx'
import { useRowForm } from '../../rows/use-row-form.ts'
import { AnswerField } from './answer-field.tsx'
import { AuditCFields } from './audit-c-fields.tsx'
import { useSocial } from './use-social.ts'

/** Without a row: today's answers to any of the questions. With one: that answer is corrected. */
export function SocialForm({ row }: { row?: Observation | undefined }) {
  return row ? <CorrectionForm row={row} /> : <QuestionsForm />
}

/** What was not asked stays unanswered: each answer is an observation of its own, all of them one write. */
function QuestionsForm() {
  const { t } = useTranslation()
  const session = useSession()
  const { patientId, who, close } = useChart()
  const { rows } = useSocial()
  const [answers, setAnswers] = useState<ReadonlyMap<SocialQuestion, SocialValue>>(new Map())
  const [audit, setAudit] = useState<AuditCAnswers>([])
  const [day, setDay] = useState<string | undefined>(localDate())
  const auditBegun = audit.some((answer) => answer !== undefined)
  const dirty = auditBegun || [...answers.values()].some((value) => value !== undefined)
  useEntryDirty(dirty)
  const lines = socialLines(rows)
  const lastOf = (question: SocialQuestion) => lines.find(({ last }) => questionOf(last) === question)?.last

  const save = async () => {
    if (!day) return
    const contents = socialQuestions.flatMap(
      (question) => socialAnswer(question, answers.get(question), day, session.displayName) ?? [],
    )
    const alcohol = auditCObservation(audit, day, session.displayName)
    const all = alcohol ? [...contents, alcohol] : contents
    if (all.length > 0) await client.observation.createMany({ patientId, contents: all })
    close()
  }
  return (
    <FormWorkspace
      title={t('history:social.add')}
      hint={t('history:social.hint')}
      patient={who}
      dirty={dirty}
      saveDisabled={!dirty || !day || (auditBegun && auditCScore(audit) === undefined)}
      onSave={save}
      onClose={close}
    >
      {socialTopics.map((topic) => (
        <Fieldset legend={t(`history:social.topic.${topic}`)} key={topic}>
          <Stack gap="xs">
            {socialQuestions
              .filter((question) => question.topic === topic)
              .map((question) => (
                <AnswerField
                  key={question.code.text}
                  question={question}
                  value={answers.get(question)}
                  last={lastOf(question)}
                  onChange={(value) => setAnswers((before) => new Map(before).set(question, value))}
                />
              ))}
          </Stack>
        </Fieldset>
      ))}
      <Fieldset legend={t('history:social.audit')}>
        <Stack gap="xs">
          <AuditCFields answers={audit} onChange={setAudit} />
        </Stack>
      </Fieldset>
      <DateField label={t('history:social.askedOn')} required past value={day} onChange={setDay} />
    </FormWorkspace>
  )
}

interface Draft {
  value: SocialValue
  day: string | undefined
  note: string
}

function toDraft(row: Observation | undefined): Draft {
  const question = row && questionOf(row)
  return {
    value: question && row ? typedOf(question, row) : undefined,
    day: row?.effectiveDateTime?.slice(0, 10),
    note: firstNote(row),
  }
}

/** An answer that the form has no field for, and a time of day, stay as they are. */
function toContent(draft: Draft, row: Observation | undefined): ObservationContent {
  if (!row) throw new Error('Only a recorded answer is corrected')
  const question = questionOf(row)
  const before = toDraft(row)
  const said = question && draft.value !== before.value ? answeredValue(question, draft.value) : undefined
  return {
    ...observationContent.parse(row),
    ...said,
    ...(draft.day !== before.day && { effectiveDateTime: draft.day, effectivePeriod: undefined }),
    note: withNote(row, draft.note),
  }
}

function CorrectionForm({ row }: { row: Observation }) {
  const { t } = useTranslation()
  const form = useRowForm({ api: client.observation, row, toDraft, toContent })
  const { draft, set } = form
  const question = questionOf(row)
  const readable = question && typedOf(question, row) !== undefined
  return (
    <RowFormWorkspace
      title={t('history:social.correct')}
      hint={readable ? undefined : `${conceptText(row.code)}: ${formatValue(row)}`}
      form={form}
      saveDisabled={readable && draft.value === undefined}
    >
      {readable ? <AnswerField question={question} value={draft.value} onChange={(value) => set({ value })} /> : null}
      <DateField
        label={t('history:social.askedOn')}
        precision="partial"
        past
        value={draft.day}
        onChange={(day) => set({ day })}
      />
      <CommentField value={draft.note} onChange={(note) => set({ note })} />
    </RowFormWorkspace>
  )
}
