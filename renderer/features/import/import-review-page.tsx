import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportReview } from '../../../domain/contract/importing.ts'
import { formatDate, formatDateTime } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { identified, PatientIdentity } from '../../components/patient-identity.tsx'
import { ErrorNote, Loaded } from '../../components/states.tsx'
import { Senders } from '../directory/senders.tsx'
import { UnfileButton } from '../incoming/unfile-button.tsx'
import { ReplyBanner } from '../referrals/reply-banner.tsx'
import { Batches, type Receipt } from './batches.tsx'
import { DiscardButton } from './discard-button.tsx'
import { documentTypeText } from './document-type.ts'
import { OriginalDialog } from './original-dialog.tsx'
import { type ChosenPatient, PatientStep } from './patient-step.tsx'
import styles from './review.module.css'
import { ReviewItems } from './review-items.tsx'
import type { Place } from './source-lines.ts'

const route = getRouteApi('/office/import/$importDocumentId')

export function ImportReviewPage() {
  const { importDocumentId } = route.useParams()
  return <ImportReviewScreen key={importDocumentId} importDocumentId={importDocumentId} />
}

/** One outside document: first whose it is, then item by item what becomes of it. */
export function ImportReviewScreen({ importDocumentId }: { importDocumentId: string }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<ChosenPatient>()
  const patientId = chosen === 'new' ? undefined : chosen
  const review = useQuery({
    ...orpc.importing.review.queryOptions({ input: { importDocumentId, ...(patientId && { patientId }) } }),
    // Another candidate compares the same items with another chart: they stay on screen meanwhile.
    placeholderData: (previous) => previous,
  })
  return (
    <Loaded query={review}>
      {(data) => (
        <Page
          title={t('import:title.review', { type: documentTypeText(data.summary.documentType) })}
          hint={sourceLine(data)}
          width="full"
          actions={
            <LinkTo size="sm" to="/import">
              {t('import:toInbox')}
            </LinkTo>
          }
        >
          <Review review={data} chosen={chosen} onChoose={setChosen} settling={review.isPlaceholderData} />
        </Page>
      )}
    </Loaded>
  )
}

function sourceLine({ summary, document }: ImportReview): string {
  const { from, createdAt, fileName } = summary
  return [from, createdAt && formatDate(createdAt), fileName, formatDateTime(document.receivedAt)]
    .filter(Boolean)
    .join(' · ')
}

interface ReviewProps {
  review: ImportReview
  chosen: ChosenPatient
  onChoose: (chosen: ChosenPatient) => void
  settling: boolean
}

function Review({ review, chosen, onChoose, settling }: ReviewProps) {
  const { t } = useTranslation()
  const { document, summary } = review
  const [original, setOriginal] = useState<{ place?: Place }>()
  const [receipt, setReceipt] = useState<Receipt>()
  const [changing, setChanging] = useState(false)
  const confirmed = useQuery({
    ...orpc.patient.get.queryOptions({ input: { id: document.patientId ?? '' } }),
    enabled: document.patientId !== undefined,
  })
  const patient = document.patientId && confirmed.data ? identified(confirmed.data) : undefined
  const decided = review.rows.some((row) => row.item.status !== 'pending')
  const asksForPatient = document.patientId === undefined || changing
  const { outcome, candidates } = summary.patient
  const suggested = outcome === 'new' ? 'new' : outcome === 'matched' ? candidates[0]?.patient.id : undefined

  return (
    <Stack gap="md">
      {summary.notices.map((notice) => (
        <Alert key={notice} color="blue" variant="light" p="xs">
          {notice}
        </Alert>
      ))}
      {document.status === 'discarded' ? (
        <Alert color="gray" variant="light" p="sm">
          {t('import:discarded')}
        </Alert>
      ) : null}
      <Senders {...document} />
      <Group gap="xs">
        <Button variant="default" onClick={() => setOriginal({})}>
          {t('import:original.whole')}
        </Button>
        {document.status === 'staged' ? <DiscardButton importDocumentId={document.id} decided={decided} /> : null}
      </Group>
      {confirmed.isError ? <ErrorNote error={confirmed.error} onRetry={() => void confirmed.refetch()} /> : null}
      {asksForPatient ? (
        <PatientStep
          review={review}
          chosen={chosen ?? document.patientId ?? suggested}
          onChoose={onChoose}
          onConfirmed={() => {
            setChanging(false)
            onChoose(undefined)
          }}
        />
      ) : patient ? (
        <div className={styles.patient}>
          <Text size="sm" c="dimmed">
            {t('import:patient.goesInto')}
          </Text>
          <PatientIdentity patient={patient} />
          <LinkTo size="sm" to="/patients/$patientId" params={{ patientId: document.patientId ?? '' }}>
            {t('import:patient.open')}
          </LinkTo>
          {decided ? null : (
            <>
              <Button variant="subtle" onClick={() => setChanging(true)}>
                {t('import:patient.change')}
              </Button>
              <UnfileButton importDocumentId={document.id} patient={patient} />
            </>
          )}
        </div>
      ) : null}
      {patient ? <Batches batches={review.batches} receipt={receipt} patient={patient} /> : null}
      {document.status === 'discarded' ? null : (
        <ReplyBanner
          importDocumentId={document.id}
          name={summary.title ?? documentTypeText(summary.documentType)}
          patientId={document.patientId}
          patient={patient}
          onChoosePatient={onChoose}
        />
      )}
      <div aria-busy={settling}>
        <ReviewItems
          review={review}
          patient={asksForPatient || settling ? undefined : patient}
          onAccepted={setReceipt}
          onOpenPlace={(place) => setOriginal({ place })}
        />
      </div>
      <OriginalDialog
        document={document}
        opened={original !== undefined}
        place={original?.place}
        onClose={() => setOriginal(undefined)}
      />
    </Stack>
  )
}
