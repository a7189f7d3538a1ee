import { Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  type AuditCAnswers,
  auditCQuestions,
  auditCScore,
  isAuditCPositive,
} from '../../../../../domain/clinical/audit-c.ts'
import { conceptText } from '../../../../../domain/format/name.ts'
import { useChart } from '../../chart-context.tsx'

export interface AuditCFieldsProps {
  answers: AuditCAnswers
  onChange: (answers: AuditCAnswers) => void
}

/** Three questions and their score. It is recorded once it is complete. */
export function AuditCFields({ answers, onChange }: AuditCFieldsProps) {
  const { t } = useTranslation()
  const { patient } = useChart()
  const score = auditCScore(answers)
  const never = score === 0 && answers[0] === auditCQuestions[0]?.answers[0]?.text
  const begun = answers.some((answer) => answer !== undefined)
  return (
    <>
      {auditCQuestions.map(({ code, answers: terms }, at) =>
        at > 0 && never ? null : (
          <Select
            key={conceptText(code)}
            label={conceptText(code)}
            clearable
            data={terms.map(({ text }) => text)}
            value={answers[at] ?? null}
            onChange={(text) =>
              onChange(auditCQuestions.map((_, other) => (other === at ? (text ?? undefined) : answers[other])))
            }
          />
        ),
      )}
      {begun ? (
        <Text size="sm" fw={600} component="output">
          {score === undefined
            ? t('history:social.auditOpen')
            : t(
                isAuditCPositive(score, patient.gender) ? 'history:social.auditPositive' : 'history:social.auditScore',
                {
                  score,
                },
              )}
        </Text>
      ) : null}
    </>
  )
}
