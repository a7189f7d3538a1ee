import { useBlocker } from '@tanstack/react-router'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm, ConfirmWithPatient } from './confirm.tsx'
import type { IdentifiedPatient } from './patient-identity.tsx'

export interface UnsavedGuard {
  /** Runs `leave` at once where nothing would be lost, else after the user agreed. */
  ask: (leave: () => void) => void
  /** To be rendered by the form. */
  dialog: React.ReactNode
}

/** Forms on screen, this moment, that hold something not saved. */
const unsaved = new Set<string>()

export const hasUnsaved = (): boolean => unsaved.size > 0

/**
 * Asks before typed things are lost: by closing the form (`ask`), by going to another screen, by closing the window. Moving
 * between the sections of one chart loses nothing and is not asked about.
 */
export function useUnsavedGuard(dirty: boolean, patient?: IdentifiedPatient): UnsavedGuard {
  const { t } = useTranslation()
  const [leaving, setLeaving] = useState<() => void>()
  const formId = useId()
  useEffect(() => {
    if (!dirty) return
    unsaved.add(formId)
    return () => {
      unsaved.delete(formId)
    }
  }, [dirty, formId])
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && !(sameChart(current.params, next.params) && isChart(next.fullPath)),
    enableBeforeUnload: () => dirty,
    withResolver: true,
  })
  const words = {
    title: t('common:unsaved.title'),
    confirmLabel: t('common:unsaved.discard'),
    cancelLabel: t('common:unsaved.keep'),
    dangerous: true,
    opened: leaving !== undefined || blocker.status === 'blocked',
    onConfirm: () => {
      if (blocker.status === 'blocked') blocker.proceed()
      leaving?.()
      setLeaving(undefined)
    },
    onCancel: () => {
      if (blocker.status === 'blocked') blocker.reset()
      setLeaving(undefined)
    },
  }
  const body = t('common:unsaved.body')
  return {
    ask: (leave) => (dirty ? setLeaving(() => leave) : leave()),
    dialog: patient ? (
      <ConfirmWithPatient patient={patient} {...words}>
        {body}
      </ConfirmWithPatient>
    ) : (
      <Confirm {...words}>{body}</Confirm>
    ),
  }
}

function isChart(fullPath: string): boolean {
  return fullPath === '/patients/$patientId' || fullPath === '/patients/$patientId/$section'
}

function sameChart(current: object, next: object): boolean {
  const chartOf = (params: object) => ('patientId' in params ? params.patientId : undefined)
  return chartOf(current) !== undefined && chartOf(current) === chartOf(next)
}
