import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { changesBetween, fieldsOf } from '../../../../domain/clinical/version-diff.ts'
import type { RowVersion } from '../../../../domain/contract/clinical.ts'
import { formatDateTime } from '../../../../domain/format/date.ts'
import { fieldWords } from '../../../components/field-words.ts'
import { ChangeList } from './change-list.tsx'
import styles from './rows.module.css'

export interface VersionListProps {
  /** Oldest first. */
  versions: readonly RowVersion[]
  /** Of a row from an outside record: who sent it, and the way to its original. */
  from?: string | undefined
  mark?: ReactNode
}

/** Every version of a row: what changed, when, by whom, and why. Newest first. */
export function VersionList({ versions, ...origin }: VersionListProps) {
  return (
    <ol className={styles.versions} reversed>
      {versions
        .map((version, index) => (
          <li key={version.versionId}>
            <Version version={version} before={versions[index - 1]} {...origin} />
          </li>
        ))
        .reverse()}
    </ol>
  )
}

interface VersionProps extends Omit<VersionListProps, 'versions'> {
  version: RowVersion
  before: RowVersion | undefined
}

/** What a version says of itself stands in the one before it: who replaced that, when and why. */
function Version({ version, before, ...origin }: VersionProps) {
  const { t } = useTranslation()
  if (!before) return <FirstVersion version={version} {...origin} />
  return (
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

function FirstVersion({ version: { body, by }, from, mark }: Omit<VersionProps, 'before'>) {
  const { t } = useTranslation()
  const when = typeof body.recordedAt === 'string' ? formatDateTime(body.recordedAt) : t('common:notKnown')
  const who = by ?? t('common:notKnown')
  return (
    <>
      <Text size="sm" fw={600}>
        {body.source === 'outside'
          ? t('chart:history.takenIn', { when, who, from: from ?? t('common:notKnown') })
          : t('chart:history.recorded', { when, who })}{' '}
        {mark}
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
