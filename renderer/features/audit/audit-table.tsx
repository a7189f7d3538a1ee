import { Badge, Group, Table, Text, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AuditLine, AuditSort } from '../../../domain/contract/audit.ts'
import { auditCategoryOf } from '../../../domain/contract/audit-category.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import styles from './audit-table.module.css'

export interface AuditTableProps {
  lines: readonly AuditLine[]
  /** Without it the columns don't sort: newest first. */
  sort?: AuditSort
  onSort?: (sort: AuditSort) => void
  withPatient?: boolean
}

const columns = [
  ['recorded', 'time'],
  ['user', 'user'],
  ['action', 'actionLabel'],
  ['type', 'what'],
  ['patient', 'patient'],
  ['outcome', 'outcomeLabel'],
] as const satisfies readonly (readonly [AuditSort['by'], string])[]

export function AuditTable({ lines, sort, onSort, withPatient = false }: AuditTableProps) {
  const { t } = useTranslation()
  const shown = columns.filter(([by]) => withPatient || by !== 'patient')
  return (
    <Table.ScrollContainer minWidth={760} scrollAreaProps={{ tabIndex: 0, 'aria-label': t('audit:title') }}>
      <Table className={styles.table} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {shown.map(([by, word]) => (
              <Heading key={by} by={by} label={t(`audit:${word}`)} sort={sort} onSort={onSort} />
            ))}
            <Table.Th>{t('audit:detail')}</Table.Th>
            <Table.Th ta="end">{t('audit:line')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Line key={line.sequence} line={line} withPatient={withPatient} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface HeadingProps {
  by: AuditSort['by']
  label: string
  sort: AuditSort | undefined
  onSort: ((sort: AuditSort) => void) | undefined
}

/** Times begin with the newest, words with A. */
function Heading({ by, label, sort, onSort }: HeadingProps) {
  const { t } = useTranslation()
  if (!sort || !onSort) return <Table.Th>{label}</Table.Th>
  const current = sort.by === by
  const Arrow = sort.ascending ? IconArrowUp : IconArrowDown
  return (
    <Table.Th aria-sort={current ? (sort.ascending ? 'ascending' : 'descending') : 'none'}>
      <UnstyledButton
        className={styles.sort}
        title={t('audit:sortedBy', { column: label })}
        onClick={() => onSort({ by, ascending: current ? !sort.ascending : by !== 'recorded' })}
      >
        {label}
        {current ? <Arrow size={14} aria-hidden /> : null}
      </UnstyledButton>
    </Table.Th>
  )
}

function Line({ line, withPatient }: { line: AuditLine; withPatient: boolean }) {
  const { t } = useTranslation()
  const { recorded, userId, userName, action, type, patient, outcome, detail, entity, sequence } = line
  return (
    <Table.Tr>
      <Table.Td className={styles.short}>{formatDateTime(recorded)}</Table.Td>
      <Table.Td>{userName ?? (userId ? t('audit:unknownUser') : t('audit:system'))}</Table.Td>
      <Table.Td className={styles.short}>{t(`audit:action.${action}`)}</Table.Td>
      <Table.Td>
        {t(`audit:categories.${auditCategoryOf(type)}`)}
        <Text span display="block" size="xs" c="dimmed" title={type}>
          {inWords(type)}
        </Text>
      </Table.Td>
      {withPatient ? (
        <Table.Td className={styles.name}>
          {patient ? (
            <>
              {patient.name}
              <Text span display="block" size="xs" c="dimmed">
                {patient.recordNumber}
              </Text>
            </>
          ) : null}
        </Table.Td>
      ) : null}
      <Table.Td>
        {outcome === 'failure' ? (
          <Badge color="red" variant="light" style={{ flex: 'none', maxWidth: 'none' }}>
            {t('audit:outcome.failure')}
          </Badge>
        ) : (
          <Text span size="sm" c="dimmed">
            {t('audit:outcome.success')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={6}>
          {Object.entries(detail ?? {}).map(([name, value]) => (
            <Text key={name} span size="xs" className={styles.detail}>
              {`${inWords(name)}: ${String(value)}`}
            </Text>
          ))}
          {entity ? (
            <Text span size="xs" c="dimmed" title={entity} className={styles.detail}>
              {shortEntity(entity)}
            </Text>
          ) : null}
        </Group>
      </Table.Td>
      <Table.Td ta="end" className={styles.short} title={line.hash}>
        {sequence}
      </Table.Td>
    </Table.Tr>
  )
}

/** `family member history` for FamilyMemberHistory, `received file` for received-file. */
const inWords = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()

/** `condition …e4be49fe`: the end of an id tells rows apart. */
function shortEntity(entity: string): string {
  const [type = '', id] = entity.split('/')
  return id ? `${inWords(type)} …${id.slice(-8)}` : entity
}
