/** Visits, newest first: why, how, with whom, what about, and the notes that tell of it. Open ones stand on top. */
import { Badge, Group, Text, UnstyledButton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isOpenVisit, reopenedVisit, visitName, visitReason } from '../../../../domain/clinical/visit.ts'
import { formatDateTime, localDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { encounterContent } from '../../../../domain/resources/encounter.ts'
import { type ClinicalNote, type Encounter, isEnteredInError } from '../../../../domain/resources/index.ts'
import { client, orpc } from '../../../client.ts'
import { useRunCommand } from '../../../commands/use-command.tsx'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { MayButton } from '../../../components/may.tsx'
import { Section } from '../../../components/page.tsx'
import { EmptyState, ErrorNote, Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { NoteBadge } from '../notes/note-badge.tsx'
import { useFirstRows } from '../rows/first-rows.tsx'
import type { RowMenuItem } from '../rows/row-menu.tsx'
import { type Column, RowTable, useWrongRows } from '../rows/row-table.tsx'
import rowStyles from '../rows/rows.module.css'
import { CloseVisitDialog } from './close-visit-dialog.tsx'
import { useOpenVisit } from './use-open-visit.ts'
import styles from './visits.module.css'

export function VisitsSection() {
  const { patientId } = useChart()
  const visits = useQuery(orpc.encounter.list.queryOptions({ input: { patientId, limit: 5000 } }))
  return <Loaded query={visits}>{(rows) => <Visits rows={rows} />}</Loaded>
}

function Visits({ rows }: { rows: readonly Encounter[] }) {
  const { t } = useTranslation()
  const run = useRunCommand()
  const { open } = useChart()
  const { visit: ofToday } = useOpenVisit()
  const { shown, valid, toggle } = useWrongRows(rows)
  const notesOf = useNotesByVisit()
  const reopen = useMutation({
    mutationFn: ({ id, versionId, ...row }: Encounter) =>
      client.encounter.update({ id, versionId, content: reopenedVisit(encounterContent.parse(row)) }),
  })
  const { first, all } = useFirstRows([...shown].sort((a, b) => Number(isOpenVisit(b)) - Number(isOpenVisit(a))))
  const menuOf = (row: Encounter): RowMenuItem[] => {
    if (row.source === 'outside') return []
    if (isOpenVisit(row)) {
      return [{ label: t('visits:close'), dialog: (onClose) => <CloseVisitDialog visit={row} onClose={onClose} /> }]
    }
    const isOfToday = row.period?.start?.slice(0, 10) === localDate()
    if (!isOfToday || row.status !== 'finished' || ofToday) return []
    return [{ label: t('visits:reopen'), onClick: () => reopen.mutate(row) }]
  }
  const columns: Column<Encounter>[] = [
    { title: t('visits:when'), cell: (row) => <When visit={row} /> },
    { title: t('visits:kind'), cell: visitName },
    { title: t('visits:reason'), cell: visitReason },
    {
      title: t('visits:addressed'),
      cell: (row) => row.diagnosis?.map(({ condition }) => condition.display).join('; '),
    },
    {
      title: t('visits:seenBy'),
      cell: (row) => row.participant?.flatMap(({ individual }) => individual?.display ?? []).join(', '),
    },
    { title: t('visits:notes'), cell: (row) => notesOf(row) && <NoteLinks notes={notesOf(row) ?? []} /> },
  ]
  return (
    <Section
      title={t('chart:section.visits')}
      count={valid.length}
      actions={
        <Group gap="sm">
          {toggle}
          {ofToday ? null : (
            <MayButton needs="chart" onClick={() => run('enter.visit')} rightSection={<HotkeyHint id="enter.visit" />}>
              {t('visits:start')}
            </MayButton>
          )}
        </Group>
      }
      flush={shown.length > 0}
    >
      {reopen.error ? <ErrorNote error={reopen.error} /> : null}
      {shown.length > 0 ? (
        <RowTable
          label={t('chart:section.visits')}
          rows={first}
          columns={columns}
          onOpen={(row) => open({ kind: 'visit', row })}
          marks={(row) => <OpenBadge visit={row} />}
          menu={(row) => menuOf(row)}
        />
      ) : (
        <EmptyState title={t('visits:none')} hint={t('visits:noneHint')} />
      )}
      {all}
    </Section>
  )
}

function When({ visit }: { visit: Encounter }) {
  const { t } = useTranslation()
  return <span className={styles.when}>{formatDateTime(visit.period?.start) || t('common:notKnown')}</span>
}

function OpenBadge({ visit }: { visit: Encounter }) {
  const { t } = useTranslation()
  if (!isOpenVisit(visit) || visit.source === 'outside') return null
  return (
    <Badge size="sm" color="teal" variant="light">
      {t('visits:open')}
    </Badge>
  )
}

function NoteLinks({ notes }: { notes: readonly ClinicalNote[] }) {
  const { goTo } = useChart()
  return (
    <>
      {notes.map((note) => (
        <Text key={note.id} size="sm" component="div">
          <UnstyledButton
            className={rowStyles.name}
            fz="inherit"
            c="var(--mantine-color-anchor)"
            onClick={() => goTo('notes', note.id)}
          >
            {conceptText(note.type)}
          </UnstyledButton>{' '}
          <NoteBadge note={note} />
        </Text>
      ))}
    </>
  )
}

function useNotesByVisit(): (visit: Encounter) => ClinicalNote[] | undefined {
  const { patientId } = useChart()
  const notes = useQuery(orpc.clinicalNote.list.queryOptions({ input: { patientId } }))
  const byVisit = Map.groupBy(
    (notes.data ?? []).filter((note) => !isEnteredInError(note)),
    (note) => note.encounter?.reference,
  )
  return ({ id }) => byVisit.get(`Encounter/${id}`)
}
