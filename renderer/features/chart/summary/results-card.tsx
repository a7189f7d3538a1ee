import { Button, Table, UnstyledButton } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { effectiveOf } from '../../../../domain/clinical/observation-key.ts'
import type { ObservationSeries } from '../../../../domain/contract/observation.ts'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { formatReferenceRange, formatValue } from '../../../../domain/format/quantity.ts'
import type { Observation } from '../../../../domain/resources/index.ts'
import { useChart } from '../chart-context.tsx'
import { ResultValue } from '../results/result-value.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import rowStyles from '../rows/rows.module.css'
import { Card } from './card.tsx'
import styles from './summary.module.css'

const mostShown = 16

/** The tests done last, under the day they were done, each with its flag and the value before. */
export function ResultsCard() {
  const { t } = useTranslation()
  const { summary, goTo } = useChart()
  const { results } = summary
  const more = results.length - mostShown
  const days = Map.groupBy(results.slice(0, mostShown), ({ latest: [last] }) =>
    last ? formatDate(effectiveOf(last)) || t('common:notKnown') : '',
  )
  return (
    <Card section="results" empty={results.length === 0 && t('chart:results.none')}>
      <Table className={styles.numbers} aria-label={t('chart:section.results')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('chart:results.test')}</Table.Th>
            <Table.Th>{t('chart:results.last')}</Table.Th>
            <Table.Th>{t('chart:results.previous')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...days].map(([day, tests]) => (
            <Fragment key={day}>
              <Table.Tr className={styles.day}>
                <Table.Th colSpan={3} scope="rowgroup">
                  {day}
                </Table.Th>
              </Table.Tr>
              {tests.map((series) => (
                <TestRow key={series.codeKey} series={series} />
              ))}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
      {more > 0 ? (
        <Button variant="subtle" size="compact-sm" m={4} onClick={() => goTo('results')}>
          {t('chart:summary.moreTests', { count: more })}
        </Button>
      ) : null}
    </Card>
  )
}

const saidClass = (of: Observation | undefined) => (of?.valueQuantity ? '' : (styles.said ?? ''))

function TestRow({ series: { codeKey, latest } }: { series: ObservationSeries }) {
  const { t } = useTranslation()
  const { goTo } = useChart()
  const [last, before] = latest
  if (!last) return null
  const name = conceptText(last.code)
  return (
    <Table.Tr>
      <Table.Td>
        <UnstyledButton
          className={rowStyles.name}
          fz="inherit"
          c="var(--mantine-color-anchor)"
          title={t('chart:trend.show', { name })}
          onClick={() => goTo('results', codeKey)}
        >
          {name}
        </UnstyledButton>{' '}
        <OutsideBadge row={last} />
      </Table.Td>
      <Table.Td className={saidClass(last)} title={formatReferenceRange(last.referenceRange)}>
        <ResultValue of={last} />
      </Table.Td>
      <Table.Td className={`${styles.aside} ${saidClass(before)}`} title={before && formatDate(effectiveOf(before))}>
        {before && formatValue(before)}
      </Table.Td>
    </Table.Tr>
  )
}
