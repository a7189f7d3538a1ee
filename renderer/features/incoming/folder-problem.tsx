import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'

/** A drive that is gone is said wherever results are waited for. Nothing where all is well. */
export function FolderProblem({ link }: { link: boolean }) {
  const { t } = useTranslation()
  const { data } = useQuery(orpc.receiving.status.queryOptions())
  if (!data?.on || !data.problem) return null
  const { folder, problem } = data
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('incoming:problem.title')}
    >
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t(`incoming:problem.${problem.reason}`, { folder })}
      </Text>
      <Text size="sm">{t('incoming:problem.since', { when: formatDateTime(problem.since) })}</Text>
      {link ? (
        <LinkTo to="/settings" search={{ tab: 'incoming' }} size="sm">
          {t('incoming:problem.settings')}
        </LinkTo>
      ) : null}
    </Alert>
  )
}
