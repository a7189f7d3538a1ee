import { Alert, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportPreview, ExportReceipt, ExportRequest } from '../../../domain/contract/exporting.ts'
import { formatBytes } from '../../../domain/format/bytes.ts'
import { keyed } from '../../components/keyed.ts'
import { Loaded } from '../../components/states.tsx'
import { DocumentView } from './document-view.tsx'
import styles from './export.module.css'
import { type ExportDraft, isLocked } from './use-export-draft.ts'

interface ReviewStepProps {
  draft: ExportDraft
  request: ExportRequest
  preview: UseQueryResult<ExportPreview>
}

/** The very documents that leave, what our own reader finds again in them, and what stays. */
export function ReviewStep({ draft, request, preview }: ReviewStepProps) {
  const { t } = useTranslation()
  return (
    <Loaded query={preview} waiting={t('export:making')}>
      {(data) => <Review draft={draft} request={request} preview={data} />}
    </Loaded>
  )
}

function Review({ draft, request, preview }: Omit<ReviewStepProps, 'preview'> & { preview: ExportPreview }) {
  const { t } = useTranslation()
  const [index, setIndex] = useState(0)
  const { documents, sections, leftOut, stamp } = preview
  const shown = documents[index]
  const leaving = sections.flatMap(({ items }) => items.filter(({ stays }) => stays === undefined)).length
  const partial = sections.some(({ items }) => items.some(({ stays }) => stays !== undefined))
  return (
    <Stack gap="xs">
      <Title order={3}>
        {t('export:leavesAs', { count: leaving, format: t(`export:formats.${draft.format}.name`) })}
      </Title>
      <Text size="sm">{sizeText(t, preview)}</Text>
      {isLocked(draft) ? <Text size="sm">{t('export:locked')}</Text> : null}
      {partial ? (
        <Alert color="yellow" variant="light" p="xs" icon={<IconAlertTriangle aria-hidden />}>
          {t('export:partial')}
        </Alert>
      ) : null}
      {documents.length > 1 ? (
        <NativeSelect
          label={t('export:documents', { count: documents.length })}
          value={String(index)}
          data={documents.map(({ title, bytes }, at) => ({
            value: String(at),
            label: t('export:document', {
              number: at + 1,
              title,
              size: bytes === undefined ? t('export:madeLater') : formatBytes(bytes),
            }),
          }))}
          onChange={({ currentTarget }) => setIndex(Number(currentTarget.value))}
        />
      ) : null}
      {shown ? (
        <>
          {shown.receipt ? <Receipt receipt={shown.receipt} /> : null}
          <DocumentView request={request} stamp={stamp} index={index} title={shown.title} />
        </>
      ) : null}
      {leftOut.length > 0 ? (
        <div>
          <Text size="sm" fw={600}>
            {t('export:stays')}
          </Text>
          <ul className={styles.stays}>
            {leftOut.map(({ what, count }) => (
              <li key={what}>
                <Text size="sm">{t('export:left', { what, count })}</Text>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Text size="sm">{t('export:disclosure')}</Text>
    </Stack>
  )
}

function sizeText(t: ReturnType<typeof useTranslation>['t'], { bytes, documents }: ExportPreview): string {
  const later = documents.some((document) => document.bytes === undefined)
  if (bytes === undefined) return t('export:sizeLater')
  const size = formatBytes(bytes)
  return later ? t('export:sizeBeforePdf', { size }) : t('export:size', { size })
}

/** What our own reader found again in the document, and each thing that it did not. */
function Receipt({ receipt }: { receipt: ExportReceipt }) {
  const { t } = useTranslation()
  const losses = receipt.sections.flatMap((section) => section.losses)
  return (
    <div>
      <Text size="sm">{t('export:receipt', { preserved: receipt.preserved, sent: receipt.sent })}</Text>
      {losses.length > 0 ? (
        <details>
          <summary>{t('export:losses', { count: losses.length })}</summary>
          <ul className={styles.losses}>
            {keyed(losses, ({ id }) => id).map(({ key, item: { label, lost } }) => (
              <li key={key}>
                <Text size="sm">{t('export:lost', { label, lost })}</Text>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
