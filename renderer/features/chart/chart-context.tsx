/** What every part of one open chart shares: whose it is, what is being entered, where the outside rows came from. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartSummary } from '../../../domain/contract/chart.ts'
import type { Patient, Provenance } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { ConfirmWithPatient } from '../../components/confirm.tsx'
import { type IdentifiedPatient, identified } from '../../components/patient-identity.tsx'
import type { Entry } from './entries.ts'
import type { SectionId } from './sections.ts'

interface Chart {
  summary: ChartSummary
  patient: Patient
  patientId: string
  /** For dialogs that repeat who it is about. */
  who: IdentifiedPatient
  /** What is being entered; undefined: the workspace is closed. */
  entry: Entry | undefined
  /** Asks first where something typed would be lost. */
  open: (entry: Entry) => void
  close: () => void
  /** The entry that is open says whether it holds something unsaved. */
  setDirty: (dirty: boolean) => void
  goTo: (section: SectionId, focus?: string) => void
  /** What `goTo` was asked to show in the section: a row's id, a test's code key. */
  focus: string | undefined
  /** By `Type/id`. */
  originOf: (resource: { resourceType: string; id: string }) => Provenance | undefined
}

const ChartContext = createContext<Chart | undefined>(undefined)

export function useChart(): Chart {
  const chart = use(ChartContext)
  if (!chart) throw new Error('useChart() was used outside a chart')
  return chart
}

/** To be called by forms in the workspace. */
export function useEntryDirty(dirty: boolean): void {
  const { setDirty } = useChart()
  useEffect(() => {
    setDirty(dirty)
    return () => setDirty(false)
  }, [dirty, setDirty])
}

export function ChartProvider({ summary, children }: { summary: ChartSummary; children: ReactNode }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { patient } = summary
  const [entry, setEntry] = useState<Entry>()
  const [waiting, setWaiting] = useState<Entry>()
  const [focus, setFocus] = useState<string>()
  const dirty = useRef(false)
  const originOf = useOrigins(patient.id)

  const setDirty = useCallback((next: boolean) => {
    dirty.current = next
  }, [])
  const goTo = useCallback(
    (section: SectionId, nextFocus?: string) => {
      setFocus(nextFocus)
      void navigate({ to: '/patients/$patientId/$section', params: { patientId: patient.id, section } })
    },
    [navigate, patient.id],
  )
  const open = useCallback((next: Entry) => (dirty.current ? setWaiting(next) : setEntry(next)), [])
  const close = useCallback(() => setEntry(undefined), [])

  const chart = useMemo<Chart>(
    () => ({
      summary,
      patient,
      patientId: patient.id,
      who: identified(patient),
      entry,
      open,
      close,
      setDirty,
      goTo,
      focus,
      originOf,
    }),
    [summary, patient, entry, open, close, setDirty, goTo, focus, originOf],
  )
  return (
    <ChartContext value={chart}>
      {children}
      <ConfirmWithPatient
        patient={chart.who}
        opened={waiting !== undefined}
        title={t('common:unsaved.title')}
        confirmLabel={t('common:unsaved.discard')}
        cancelLabel={t('common:unsaved.keep')}
        dangerous
        onConfirm={() => {
          dirty.current = false
          setEntry(waiting)
          setWaiting(undefined)
        }}
        onCancel={() => setWaiting(undefined)}
      >
        {t('common:unsaved.body')}
      </ConfirmWithPatient>
    </ChartContext>
  )
}

function useOrigins(patientId: string): Chart['originOf'] {
  const { data } = useQuery(orpc.chart.provenance.queryOptions({ input: { patientId } }))
  return useMemo(() => {
    const byTarget = new Map(data?.map((provenance) => [provenance.target, provenance]))
    return ({ resourceType, id }) => byTarget.get(`${resourceType}/${id}`)
  }, [data])
}
