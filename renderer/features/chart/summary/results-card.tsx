import { Button, Table, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { effectiveOf } from '../../../../domain/clinical/observation-key.ts'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { formatReferenceRange, formatValue } from '../../../../domain/format/quantity.ts'
import { useChart } from '../chart-context.tsx'
import { ResultValue } from '../results/result-value.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import rowStyles from '../rows/rows.module.css'
import { Card } from './card.tsx'
import styles from './summary.module.css'

const mostShown = 14

/** The tests done last, each with its flag, its day and the value before. */
export function ResultsCard() {
  const { t } = useTranslation()
  const { summary, goTo } = useChart()
  const { results } = summary
  const more = results.length - mostShown
  return (
    <Card section="results" empty={results.length === 0 && t('chart:results.none')}>
      <Table className={styles.numbers} aria-label={t('chart:section.results')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('chart:results.test')}</Table.Th>
            <Table.Th>{t('chart:results.last')}</Table.Th>
            <Table.Th>{t('chart:results.previous')}</Table.Th>
            <Table.Th>{t('chart:date')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {results.slice(0, mostShown).map(({ codeKey, latest: [last, before] }) =>
            last ? (
              <Table.Tr key={codeKey}>
                <Table.Td>
                  <UnstyledButton
                    className={rowStyles.name}
                    fz="inherit"
                    c="var(--mantine-color-anchor)"
                    title={t('chart:trend.show', { name: conceptText(last.code) })}
                    onClick={() => goTo('results', codeKey)}
                  >
                    {conceptText(last.code)}
                  </UnstyledButton>{' '}
                  <OutsideBadge row={last} />
                </Table.Td>
                <Table.Td title={formatReferenceRange(last.referenceRange)}>
                  <ResultValue of={last} />
                </Table.Td>
                <Table.Td>
                  <span className={styles.aside}>{before ? formatValue(before) : ''}</span>
                </Table.Td>
                <Table.Td>
                  <span className={styles.aside}>{formatDate(effectiveOf(last))}</span>
                </Table.Td>
              </Table.Tr>
            ) : null,
          )}
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
