import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isDone, isReviewOf } from '../../../../domain/clinical/review.ts'
import { formatDateTime } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { DiagnosticReport, Task } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'

/** Who looked at a result and what was done about it; or who has it in their in-basket. Nothing where nobody was asked. */
export function ReviewLine({ report }: { report: Pick<DiagnosticReport, 'id' | 'patientId'> }) {
  const { patientId, id } = report
  const { data = [] } = useQuery(orpc.task.list.queryOptions({ input: { patientId } }))
  const reviews = data.filter((task) => isReviewOf(task, id))
  return reviews.map((task) => <Review key={task.id} task={task} />)
}

function Review({ task }: { task: Task }) {
  const { t } = useTranslation()
  const who = task.owner?.display ?? t('common:notKnown')
  const said = (task.note ?? []).map(({ text }) => text).join('; ')
  const words = isDone(task)
    ? t('orders:reviewedBy', { who, when: formatDateTime(task.updatedAt), action: conceptText(task.statusReason) })
    : t('orders:waitsForReview', { who })
  return (
    <Text size="xs" c="dimmed">
      {said ? `${words} (${said})` : words}
    </Text>
  )
}
