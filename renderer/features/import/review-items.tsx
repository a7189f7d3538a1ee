import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportReview, ReviewRow } from '../../../domain/contract/importing.ts'
import { hotkeyLabel } from '../../commands/hotkeys.ts'
import { useCommand } from '../../commands/use-command.tsx'
import { MayButton, useMay } from '../../components/may.tsx'
import type { IdentifiedPatient } from '../../components/patient-identity.tsx'
import { EmptyState } from '../../components/states.tsx'
import { AcceptDialog } from './accept-dialog.tsx'
import type { Receipt } from './batches.tsx'
import { ItemDetail } from './item-detail.tsx'
import styles from './review.module.css'
import { isPending, isQuiet, tally, useChoices } from './review-choices.ts'
import { ReviewSection } from './review-section.tsx'
import type { Place } from './source-lines.ts'
import { useReviewKeys } from './use-review-keys.ts'

export interface ReviewItemsProps {
  review: ImportReview
  /** Whose chart, once confirmed: before that everything can be looked at and chosen, nothing accepted. */
  patient: IdentifiedPatient | undefined
  onAccepted: (receipt: Receipt) => void
  onOpenPlace: (place: Place) => void
}

/** Of what needs a decision a section shows this many rows at first, and of everything this many more at each press. */
const rowsAtFirst = 100
const rowsMore = 500

/** Every section of the document beside the chart, with the item's own words at the side. */
export function ReviewItems({ review, patient, onAccepted, onOpenPlace }: ReviewItemsProps) {
  const { t } = useTranslation()
  const { importDocumentId, sections } = review.summary
  const { choices, choose, forget } = useChoices(importDocumentId)
  const [opened, setOpened] = useState<Readonly<Record<string, number>>>({})
  const [accepting, setAccepting] = useState<readonly ReviewRow[]>()

  const rowsOf = (section: string) => review.rows.filter((row) => row.item.section === section)
  const shownOf = (section: string) => {
    const rows = rowsOf(section)
    const upTo = opened[section]
    if (upTo !== undefined) return rows.slice(0, upTo)
    return rows.filter((row) => isPending(row) && !isQuiet(row)).slice(0, rowsAtFirst)
  }
  const mayAccept = useMay('reconcile')
  const accept = (rows: readonly ReviewRow[]) => {
    if (mayAccept && patient && tally(rows, choices).decided > 0) setAccepting(rows)
  }
  const shown = sections.flatMap((section) => shownOf(section.section))
  const { current, touched, setCurrent, moveTo, onKeyDown, onClick } = useReviewKeys({
    rows: shown,
    onChoose: choose,
    onAcceptSection: (section) => accept(rowsOf(section)),
  })
  useCommand('form.sign', () => accept(review.rows), mayAccept)
  const all = tally(review.rows, choices)
  const pending = all.decided + all.open
  const nextOpen = shown.find((row) => isPending(row) && row.conflict && !choices[row.item.id])

  if (review.rows.length === 0 && sections.every((section) => section.notUnderstood.length === 0)) {
    return <EmptyState title={t('import:empty.items')} hint={t('import:empty.itemsHint')} />
  }
  return (
    <div className={styles.columns}>
      {/* Keys of the rows inside; the rows' own buttons are the interactive elements. */}
      <Stack gap="md" miw={0} onKeyDown={onKeyDown} onClick={onClick}>
        <div className={styles.bar}>
          <Text size="sm" fw={600}>
            {pending === 0 ? t('import:bar.done') : t('import:bar.decided', { decided: all.decided, count: pending })}
          </Text>
          {all.open > 0 ? (
            <Button variant="light" color="red" onClick={() => moveTo(nextOpen)} disabled={!nextOpen}>
              {t('import:bar.open', { count: all.open })}
            </Button>
          ) : null}
          {pending > 0 ? (
            <>
              <Text size="xs" c="dimmed">
                {t('import:bar.keys')}
              </Text>
              <Group gap="xs" ml="auto" wrap="nowrap">
                {patient ? null : <Text size="sm">{t('import:bar.patientFirst')}</Text>}
                <MayButton
                  needs="reconcile"
                  disabled={!patient || all.decided === 0}
                  onClick={() => accept(review.rows)}
                >
                  {t('import:accept.all', { count: all.decided })}
                  <kbd className={styles.hotkey} aria-hidden>
                    {hotkeyLabel('mod+enter').join(' ')}
                  </kbd>
                </MayButton>
              </Group>
            </>
          ) : null}
        </div>
        {sections.map((section) => (
          <ReviewSection
            key={section.section}
            section={section}
            rows={rowsOf(section.section)}
            shown={shownOf(section.section)}
            choices={choices}
            current={current?.item.id}
            canAccept={patient !== undefined}
            onFocus={setCurrent}
            onChoose={choose}
            onAccept={() => accept(rowsOf(section.section))}
            onShowMore={() => setOpened({ ...opened, [section.section]: (opened[section.section] ?? 0) + rowsMore })}
            onOpenPlace={onOpenPlace}
          />
        ))}
      </Stack>
      {current ? (
        <ItemDetail touched={touched} row={current} document={review.document} onOpenPlace={onOpenPlace} />
      ) : null}
      {patient ? (
        <AcceptDialog
          importDocumentId={importDocumentId}
          patient={patient}
          rows={accepting}
          choices={choices}
          onAccepted={(receipt) => {
            forget(accepting ?? [])
            setAccepting(undefined)
            onAccepted(receipt)
          }}
          onCancel={() => setAccepting(undefined)}
        />
      ) : null}
    </div>
  )
}
