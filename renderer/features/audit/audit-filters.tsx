import { Button, Group, Select } from '@mantine/core'
import { IconUser, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AuditCategory, auditCategories } from '../../../domain/contract/audit-category.ts'
import { orpc } from '../../client.ts'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useMay } from '../../components/may.tsx'
import { PatientSearch } from '../patient-search/patient-search.tsx'
import type { Chosen } from './chosen.ts'

const actions = ['read', 'create', 'update', 'delete', 'execute'] as const
const outcomes = ['success', 'failure'] as const

export interface AuditFiltersProps {
  chosen: Chosen
  onChange: (chosen: Chosen) => void
}

/** All that are set must be met. Each answers at once; there is nothing to submit. */
export function AuditFilters({ chosen, onChange }: AuditFiltersProps) {
  const { t } = useTranslation()
  const users = useQuery(orpc.audit.users.queryOptions())
  const set = (change: Partial<Chosen>) => onChange({ ...chosen, ...change })
  const userNames = (users.data ?? []).map(({ id, displayName, active }) => ({
    value: id,
    label: active ? displayName : t('audit:left', { name: displayName }),
  }))
  return (
    <Group component="fieldset" gap="xs" align="flex-end" aria-label={t('audit:filter')} bd={0} p={0} m={0}>
      <DateField w={115} size="xs" label={t('audit:from')} value={chosen.from} onChange={(from) => set({ from })} />
      <DateField w={115} size="xs" label={t('audit:to')} value={chosen.to} onChange={(to) => set({ to })} />
      <Select
        w={150}
        size="xs"
        clearable
        searchable
        label={t('audit:user')}
        placeholder={t('audit:anyone')}
        data={userNames}
        value={chosen.userId}
        onChange={(userId) => set({ userId })}
      />
      <Select
        w={175}
        size="xs"
        clearable
        searchable
        label={t('audit:category')}
        placeholder={t('audit:anything')}
        data={auditCategories.map((value) => ({ value, label: t(`audit:categories.${value}`) }))}
        value={chosen.category}
        onChange={(category) => set({ category: category as AuditCategory | null })}
      />
      <Select
        w={125}
        size="xs"
        clearable
        label={t('audit:actionLabel')}
        placeholder={t('audit:anyAction')}
        data={actions.map((value) => ({ value, label: t(`audit:action.${value}`) }))}
        value={chosen.action}
        onChange={(action) => set({ action: action as Chosen['action'] })}
      />
      <Select
        w={130}
        size="xs"
        clearable
        label={t('audit:outcomeLabel')}
        placeholder={t('audit:anyOutcome')}
        data={outcomes.map((value) => ({ value, label: t(`audit:outcome.${value}`) }))}
        value={chosen.outcome}
        onChange={(outcome) => set({ outcome: outcome as Chosen['outcome'] })}
      />
      <PatientChoice chosen={chosen.patient} onChoose={(patient) => set({ patient })} />
    </Group>
  )
}

/** Only for those who may find patients: an administrator without a role in care filters by everything else. */
function PatientChoice({
  chosen,
  onChoose,
}: {
  chosen: Chosen['patient']
  onChoose: (patient: Chosen['patient']) => void
}) {
  const { t } = useTranslation()
  const may = useMay('find-patients')
  const [choosing, setChoosing] = useState(false)
  if (!may) return null
  if (chosen) {
    return (
      <Button
        variant="default"
        size="xs"
        rightSection={<IconX size={14} aria-hidden />}
        aria-label={`${t('audit:clearPatient')} (${chosen.name})`}
        onClick={() => onChoose(null)}
      >
        {chosen.name}
      </Button>
    )
  }
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconUser size={14} aria-hidden />}
        onClick={() => setChoosing(true)}
      >
        {t('audit:choosePatient')}
      </Button>
      <Dialog opened={choosing} title={t('audit:choosePatient')} onClose={() => setChoosing(false)} size={860} bare>
        <PatientSearch
          autoFocus
          onPick={(patient) => {
            onChoose(patient)
            setChoosing(false)
          }}
        />
      </Dialog>
    </>
  )
}
