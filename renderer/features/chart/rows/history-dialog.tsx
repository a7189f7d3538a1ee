import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { changesBetween, fieldsOf } from '../../../../domain/clinical/version-diff.ts'
import type { RowVersion } from '../../../../domain/contract/clinical.ts'
import { formatDateTime } from '../../../../domain/format/date.ts'
import { describe } from '../../../../domain/format/describe.ts'
import type { Patient } from '../../../../domain/resources/index.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { PatientIdentity } from '../../../components/patient-identity.tsx'
import { Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { ChangeList, fieldWords } from './change-list.tsx'
import { OutsideBadge } from './outside-badge.tsx'
import { historyQuery } from './row-api.ts'
import type { ListedRow } from './row-table.tsx'
import styles from './rows.module.css'

export interface HistoryDialogProps {
  row: ListedRow | Patient
  onClose: () => void
}

/** Every version of a row: what changed, when, by whom, and why. Newest first. */
export function HistoryDialog({ row, onClose }: HistoryDialogProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  const label = row.resourceType === 'Patient' ? t('record:registration') : describe(row).label
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('chart:history.of', { label })}>
      <Stack gap="sm">
        <PatientIdentity patient={who} />
        <Versions row={row} />
      </Stack>
    </Dialog>
  )
}

type VersionedRow = HistoryDialogProps['row']

function Versions({ row }: { row: VersionedRow }) {
  const history = useQuery(historyQuery(row))
  return (
    <Loaded query={history}>
      {(versions) => (
        <ol className={styles.versions} reversed>
          {versions
            .map((version, index) => (
              <Version key={version.versionId} {...{ row, version }} before={versions[index - 1]} />
            ))
            .reverse()}
        </ol>
      )}
    </Loaded>
  )
}

interface VersionProps {
  row: VersionedRow
  version: RowVersion
  before: RowVersion | undefined
}

/** What a version says of itself stands in the one before it: who replaced that, when and why. */
function Version({ row, version, before }: VersionProps) {
  const { t } = useTranslation()
  return (
    <li>
      {before ? (
        <>
          <Text size="sm" fw={600}>
            {t('chart:history.changed', {
              when: formatDateTime(before.superseded?.at),
              who: version.by ?? t('common:notKnown'),
            })}
          </Text>
          {before.superseded?.reason ? (
            <Text size="sm">{t('chart:history.because', { reason: before.superseded.reason })}</Text>
          ) : null}
          <Changes before={before.body} after={version.body} />
        </>
      ) : (
        <FirstVersion row={row} version={version} />
      )}
    </li>
  )
}

function Changes({ before, after }: { before: RowVersion['body']; after: RowVersion['body'] }) {
  const { t } = useTranslation()
  const changes = changesBetween(before, after)
  if (changes.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('record:nothingToRead')}
      </Text>
    )
  return <ChangeList changes={changes} of={String(after.resourceType)} />
}

function FirstVersion({ row, version: { body, by } }: { row: VersionedRow; version: RowVersion }) {
  const { t } = useTranslation()
  const { originOf } = useChart()
  const when = typeof body.recordedAt === 'string' ? formatDateTime(body.recordedAt) : t('common:notKnown')
  const from = originOf({ resourceType: String(body.resourceType), id: String(body.id) })?.authorOrganization?.display
  return (
    <>
      <Text size="sm" fw={600}>
        {body.source === 'outside'
          ? t('chart:history.takenIn', { when, who: by ?? t('common:notKnown'), from: from ?? t('common:notKnown') })
          : t('chart:history.recorded', { when, who: by ?? t('common:notKnown') })}{' '}
        <OutsideBadge row={row} />
      </Text>
      <dl className={styles.changes}>
        {fieldsOf(body).map(({ field, value }) => (
          <div key={field}>
            <dt>{fieldWords(field, String(body.resourceType))}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
