import { Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { effectiveOf } from '../../../../../domain/clinical/observation-key.ts'
import { questionOf, type SocialLine, socialLines } from '../../../../../domain/clinical/social-history.ts'
import { formatDate } from '../../../../../domain/format/date.ts'
import { conceptText } from '../../../../../domain/format/name.ts'
import { formatValue } from '../../../../../domain/format/quantity.ts'
import { isEnteredInError, type Observation } from '../../../../../domain/resources/index.ts'
import { Dialog } from '../../../../components/dialog.tsx'
import { HotkeyHint } from '../../../../components/hotkey-hint.tsx'
import { MayButton } from '../../../../components/may.tsx'
import { Section } from '../../../../components/page.tsx'
import { Loaded } from '../../../../components/states.tsx'
import { useChart } from '../../chart-context.tsx'
import type { RowMenuItem } from '../../rows/row-menu.tsx'
import { type Column, RowTable, useWrongRows } from '../../rows/row-table.tsx'
import { useSocial } from './use-social.ts'

/** The newest answer to each question with its day; the answers before it are one step away. */
export function SocialCard() {
  const { query, rows } = useSocial()
  return <Loaded query={query}>{() => <Social rows={rows} />}</Loaded>
}

function Social({ rows }: { rows: readonly Observation[] }) {
  const { t } = useTranslation()
  const { open } = useChart()
  const { shown, toggle } = useWrongRows(rows)
  const lines = socialLines(rows)
  const listed = [...lines.map(({ last }) => last), ...shown.filter(isEnteredInError)]
  const columns = useColumns()
  const lineOf = (row: Observation) => lines.find(({ last }) => last.id === row.id)
  const menuOf = (row: Observation): RowMenuItem[] => {
    const line = lineOf(row)
    if (!line || line.all.length < 2) return []
    const label = t('history:social.earlier', { count: line.all.length - 1 })
    return [{ label, reads: true, dialog: (onClose) => <EarlierDialog line={line} onClose={onClose} /> }]
  }
  return (
    <Section
      title={t('history:social.title')}
      count={lines.length}
      actions={
        <Group gap="xs">
          {toggle}
          <MayButton
            needs="chart"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            rightSection={<HotkeyHint id="enter.social" />}
            onClick={() => open({ kind: 'social' })}
          >
            {t('history:social.add')}
          </MayButton>
        </Group>
      }
      flush={listed.length > 0}
    >
      {listed.length > 0 ? (
        <RowTable
          label={t('history:social.title')}
          rows={listed}
          columns={[
            ...columns,
            {
              title: t('history:social.before'),
              whole: true,
              cell: (row) => beforeText(lineOf(row)),
            },
          ]}
          onOpen={(row) => open({ kind: 'social', row })}
          menu={menuOf}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t('history:social.none')}
        </Text>
      )}
    </Section>
  )
}

function useColumns(): Column<Observation>[] {
  const { t } = useTranslation()
  return [
    { title: t('history:social.question'), cell: questionText },
    { title: t('history:social.answer'), cell: formatValue },
    { title: t('chart:date'), whole: true, cell: (row) => formatDate(effectiveOf(row)) },
    { title: t('chart:comment'), cell: (row) => row.note?.map((note) => note.text).join('; ') },
  ]
}

/** As the form asks it, not as the code calls it. */
const questionText = (row: Observation): string => conceptText((questionOf(row) ?? row).code)

/** The answer before the newest, with its day; nothing where there is only one. */
function beforeText(line: SocialLine | undefined): string {
  const before = line?.all[1]
  return before ? [formatValue(before), formatDate(effectiveOf(before))].filter(Boolean).join(', ') : ''
}

function EarlierDialog({ line, onClose }: { line: SocialLine; onClose: () => void }) {
  const { t } = useTranslation()
  const title = t('history:social.answersTo', { question: questionText(line.last) })
  return (
    <Dialog opened onClose={onClose} size="lg" title={title}>
      <RowTable label={title} rows={line.all} columns={useColumns()} />
    </Dialog>
  )
}
