/** What the patient asked to have changed in this note, and what became of it. All of it stays beside the note. */
import { Badge, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { requestsAbout } from '../../../../domain/clinical/note-amendment.ts'
import { formatDate, formatDateTime } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { ClinicalNote, Task } from '../../../../domain/resources/index.ts'
import { client, orpc } from '../../../client.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { MayButton } from '../../../components/may.tsx'
import { useChart } from '../chart-context.tsx'
import styles from './notes.module.css'

export function AmendmentList({ note }: { note: ClinicalNote }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const { data = [] } = useQuery(orpc.amendment.list.queryOptions({ input: { patientId } }))
  const requests = requestsAbout(data, note.id)
  if (requests.length === 0) return null
  return (
    <section aria-label={t('notes:amendments')} className={styles.amendments}>
      <Title order={4}>{t('notes:amendments')}</Title>
      <Stack gap="sm" mt="xs">
        {requests.map((request) => (
          <Request key={request.id} note={note} request={request} />
        ))}
      </Stack>
    </section>
  )
}

const colors = { requested: 'yellow', accepted: 'teal', rejected: 'gray' } as const

function Request({ note, request }: { note: ClinicalNote; request: Task }) {
  const { t } = useTranslation()
  const { open } = useChart()
  const [denying, setDenying] = useState(false)
  const status = request.status === 'accepted' || request.status === 'rejected' ? request.status : 'requested'
  return (
    <div>
      <Group gap="xs">
        <Badge size="sm" variant="light" color={colors[status]}>
          {t(`notes:amendmentStatus.${status}`)}
        </Badge>
        <Text size="sm">
          {t('notes:askedBy', {
            who: request.requester?.display ?? t('common:notKnown'),
            when: formatDate(request.authoredOn),
          })}
        </Text>
      </Group>
      <Text size="sm" className={styles.body}>
        {request.description}
      </Text>
      {status === 'requested' ? (
        <Group gap="xs" mt="xs">
          <MayButton
            needs="review-results"
            size="compact-sm"
            variant="default"
            onClick={() => open({ kind: 'amendment', note, request })}
          >
            {t('notes:accept')}
          </MayButton>
          <MayButton needs="review-results" size="compact-sm" variant="default" onClick={() => setDenying(true)}>
            {t('notes:deny')}
          </MayButton>
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {t(`notes:decided.${status}`, {
            who: request.owner?.display ?? t('common:notKnown'),
            when: formatDateTime(request.updatedAt),
            reason: conceptText(request.statusReason),
          })}
        </Text>
      )}
      {denying ? <DenyDialog request={request} onClose={() => setDenying(false)} /> : null}
    </div>
  )
}

function DenyDialog({ request, onClose }: { request: Task; onClose: () => void }) {
  const { t } = useTranslation()
  const { who } = useChart()
  const [reason, setReason] = useState('')
  const deny = async () => {
    await client.amendment.deny({ id: request.id, versionId: request.versionId, reason: reason.trim() })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('notes:denyTitle')}
      confirmLabel={t('notes:deny')}
      confirmDisabled={reason.trim() === ''}
      onConfirm={deny}
      onCancel={onClose}
    >
      <Text size="sm" className={styles.theirs}>
        {request.description}
      </Text>
      <TextInput
        label={t('notes:denyReason')}
        description={t('notes:denyReasonHint')}
        required
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmWithPatient>
  )
}
