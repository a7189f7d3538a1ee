/** Relatives across, conditions down: the questions every family is asked, answered by ticking. */
import { Checkbox, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordedCells, savesOf } from '../../../../../domain/clinical/family-history.ts'
import { localDate } from '../../../../../domain/format/date.ts'
import { familyMemberHistoryContent } from '../../../../../domain/resources/family-member-history.ts'
import { closeRelatives, familyConditions } from '../../../../../domain/terminology/family-history.ts'
import { client, orpc } from '../../../../client.ts'
import { FormWorkspace } from '../../../../components/form-workspace.tsx'
import { Loaded } from '../../../../components/states.tsx'
import { useChart, useEntryDirty } from '../../chart-context.tsx'
import styles from './family-table.module.css'

const keyOf = (relative: number, condition: number) => `${relative} ${condition}`

export function FamilyTable() {
  const { t } = useTranslation()
  const { patientId, who, close } = useChart()
  const query = useQuery(orpc.familyMemberHistory.list.queryOptions({ input: { patientId } }))
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  useEntryDirty(ticked.size > 0)

  const save = async () => {
    const cells = [...ticked].map((key) => {
      const [relative = 0, condition = 0] = key.split(' ').map(Number)
      return { relative, condition }
    })
    const relatives = savesOf(cells, query.data ?? [], localDate(), (row) => familyMemberHistoryContent.parse(row))
    if (relatives.length > 0) await client.familyMemberHistory.saveMany({ patientId, relatives })
    close()
  }
  return (
    <FormWorkspace
      title={t('history:family.tableTitle')}
      hint={t('history:family.tableHint')}
      patient={who}
      dirty={ticked.size > 0}
      saveDisabled={ticked.size === 0}
      onSave={save}
      onClose={close}
    >
      <Loaded query={query}>
        {(rows) => (
          <Cells
            recorded={new Set(recordedCells(rows).map(({ relative, condition }) => keyOf(relative, condition)))}
            ticked={ticked}
            onTick={(key, on) =>
              setTicked((before) => new Set(on ? [...before, key] : [...before].filter((other) => other !== key)))
            }
          />
        )}
      </Loaded>
    </FormWorkspace>
  )
}

interface CellsProps {
  /** In the chart already: shown ticked, changed where the relative is. */
  recorded: ReadonlySet<string>
  ticked: ReadonlySet<string>
  onTick: (key: string, on: boolean) => void
}

function Cells({ recorded, ticked, onTick }: CellsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.scroll}>
      <Table className={styles.table} aria-label={t('history:family.tableTitle')} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('history:family.condition')}</Table.Th>
            {closeRelatives.map(({ text, short }) => (
              <Table.Th key={text} title={text}>
                <Text size="xs" fw={600}>
                  {short}
                </Text>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {familyConditions.map((condition, down) => (
            <Table.Tr key={condition.text}>
              <Table.Th scope="row">{condition.text}</Table.Th>
              {closeRelatives.map((relative, across) => {
                const key = keyOf(across, down)
                return (
                  <Table.Td key={relative.text}>
                    <Checkbox
                      aria-label={`${relative.text}: ${condition.text}`}
                      checked={recorded.has(key) || ticked.has(key)}
                      disabled={recorded.has(key)}
                      onChange={(event) => onTick(key, event.currentTarget.checked)}
                    />
                  </Table.Td>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
