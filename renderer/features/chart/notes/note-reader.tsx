import { Divider, Group, Stack, Text, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { type ClinicalNote, isEnteredInError } from '../../../../domain/resources/index.ts'
import { MayButton } from '../../../components/may.tsx'
import { useSession } from '../../../session.ts'
import { useChart } from '../chart-context.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import { RowMenu } from '../rows/row-menu.tsx'
import { AmendmentList } from './amendment-list.tsx'
import { Cosignature } from './cosignature.tsx'
import { noteDate } from './note-name.ts'
import styles from './notes.module.css'

/** One note as it stands in the record, its addenda below it, each with its own author and time. */
export function NoteReader({ note }: { note: ClinicalNote }) {
  const { t } = useTranslation()
  const { open } = useChart()
  const session = useSession()
  const own = note.recordedBy === session.userId
  const wrong = isEnteredInError(note)
  return (
    <article className={styles.reader} aria-label={note.title ?? conceptText(note.type)}>
      <Group justify="space-between" align="flex-start">
        <div className={styles.title}>
          <Title order={3} td={wrong ? 'line-through' : undefined}>
            {note.title ?? conceptText(note.type)}
          </Title>
          <Text size="sm" c="dimmed">
            {[note.title && conceptText(note.type), formatDateTime(noteDate(note)), authorsOf(note)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <OutsideBadge row={note} />
          {note.status === 'draft' && own ? (
            <MayButton needs="write-notes" onClick={() => open({ kind: 'note', draft: note })}>
              {t('chart:notes.goOn')}
            </MayButton>
          ) : null}
          {note.status === 'signed' ? (
            <MayButton needs="write-notes" variant="default" onClick={() => open({ kind: 'addendum', note })}>
              {t('chart:notes.addAddendum')}
            </MayButton>
          ) : null}
          {note.status === 'draft' ? null : (
            <RowMenu
              row={note}
              items={
                note.status === 'signed'
                  ? [{ label: t('notes:requestAmendment'), onClick: () => open({ kind: 'amendment-request', note }) }]
                  : []
              }
            />
          )}
        </Group>
      </Group>
      {note.encounter?.display ? (
        <Text size="sm" c="dimmed">
          {t('notes:ofVisit', { name: note.encounter.display })}
        </Text>
      ) : null}
      <SignatureLine note={note} />
      <Cosignature note={note} />
      <Text className={styles.body} td={wrong ? 'line-through' : undefined}>
        {note.text}
      </Text>
      {note.addenda?.map((addendum) => (
        <Stack gap={2} key={addendum.at} mt="sm">
          <Divider
            label={t(addendum.kind === 'amendment' ? 'notes:amendmentBy' : 'chart:notes.addendumBy', {
              who: addendum.author.display ?? t('common:notKnown'),
              when: formatDateTime(addendum.at),
            })}
            labelPosition="left"
          />
          <Text className={styles.body}>{addendum.text}</Text>
        </Stack>
      ))}
      <AmendmentList note={note} />
    </article>
  )
}

/** Signed: by whom and when, and that nobody changes it. A draft says that it counts for nothing yet. */
function SignatureLine({ note }: { note: ClinicalNote }) {
  const { t } = useTranslation()
  if (note.status === 'draft') {
    return (
      <Text size="sm" className={styles.unsigned}>
        {t('chart:notes.unsigned')}
      </Text>
    )
  }
  if (!note.signedAt) return null
  return (
    <Group gap={4} wrap="nowrap" align="baseline">
      <IconLock size={14} aria-hidden style={{ flexShrink: 0 }} />
      <Text size="sm">{t('chart:notes.signed', { when: formatDateTime(note.signedAt), who: authorsOf(note) })}</Text>
    </Group>
  )
}

function authorsOf(note: ClinicalNote): string {
  return (note.author ?? []).flatMap((author) => author.display ?? []).join(', ')
}
