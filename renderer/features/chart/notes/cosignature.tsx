/** The second signature of a note: asked for, given, or still waited for. */
import { Group, Text } from '@mantine/core'
import { IconLock, IconWritingSign } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../domain/format/date.ts'
import type { ClinicalNote } from '../../../../domain/resources/index.ts'
import { client, orpc } from '../../../client.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { MayButton } from '../../../components/may.tsx'
import { useSession } from '../../../session.ts'
import { useChart } from '../chart-context.tsx'
import { CosignerSelect } from './cosigner-select.tsx'

export function Cosignature({ note }: { note: ClinicalNote }) {
  const { t } = useTranslation()
  const { userId } = useSession()
  const [dialog, setDialog] = useState<'ask' | 'sign'>()
  const close = () => setDialog(undefined)
  const name = useSignerName(note.cosigner)
  if (note.status !== 'signed') return null
  const mayAsk = note.signedBy === userId && !note.cosignedAt
  const isAsked = note.cosigner === userId && !note.cosignedAt
  return (
    <>
      {note.cosigner ? (
        <Group gap={4}>
          {note.cosignedAt ? <IconLock size={14} aria-hidden /> : <IconWritingSign size={14} aria-hidden />}
          <Text size="sm">
            {note.cosignedAt
              ? t('notes:cosigned', { who: name, when: formatDateTime(note.cosignedAt) })
              : t('notes:cosignatureAsked', { who: name })}
          </Text>
          {isAsked ? (
            <MayButton needs="review-results" size="compact-sm" color="teal.9" onClick={() => setDialog('sign')}>
              {t('notes:cosign')}
            </MayButton>
          ) : null}
        </Group>
      ) : null}
      {mayAsk ? <AskButton asked={note.cosigner !== undefined} onClick={() => setDialog('ask')} /> : null}
      {dialog === 'ask' ? <AskDialog note={note} onClose={close} /> : null}
      {dialog === 'sign' ? <CosignDialog note={note} onClose={close} /> : null}
    </>
  )
}

function useSignerName(userId: string | undefined): string {
  const { t } = useTranslation()
  const { data } = useQuery(orpc.clinicalNote.signers.queryOptions({ enabled: userId !== undefined }))
  return data?.find(({ id }) => id === userId)?.displayName ?? t('common:notKnown')
}

/** Where there is nobody to ask there is no button. */
function AskButton({ asked, onClick }: { asked: boolean; onClick: () => void }) {
  const { t } = useTranslation()
  const { userId } = useSession()
  const { data = [] } = useQuery(orpc.clinicalNote.signers.queryOptions())
  if (!data.some(({ id, active }) => active && id !== userId)) return null
  return (
    <MayButton needs="write-notes" size="compact-sm" variant="subtle" onClick={onClick}>
      {t(asked ? 'notes:changeCosigner' : 'notes:askCosignature')}
    </MayButton>
  )
}

interface DialogProps {
  note: ClinicalNote
  onClose: () => void
}

function AskDialog({ note, onClose }: DialogProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  const [cosigner, setCosigner] = useState(note.cosigner)
  const ask = async () => {
    const { id, versionId } = note
    await client.clinicalNote.askCosignature({ id, versionId, ...(cosigner && { cosigner }) })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('notes:askCosignature')}
      confirmLabel={t(cosigner === undefined && note.cosigner ? 'notes:takeBack' : 'notes:ask')}
      confirmDisabled={cosigner === note.cosigner}
      onConfirm={ask}
      onCancel={onClose}
    >
      <CosignerSelect value={cosigner} onChange={setCosigner} />
    </ConfirmWithPatient>
  )
}

function CosignDialog({ note, onClose }: DialogProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  const session = useSession()
  const cosign = async () => {
    await client.clinicalNote.cosign({ id: note.id, versionId: note.versionId })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('notes:cosignTitle')}
      confirmLabel={t('notes:cosign')}
      onConfirm={cosign}
      onCancel={onClose}
    >
      <Text size="sm">{t('notes:cosignBody', { who: session.displayName })}</Text>
    </ConfirmWithPatient>
  )
}
