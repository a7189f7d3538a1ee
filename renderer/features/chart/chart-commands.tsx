/** What the palette, the menu and the hotkeys can do while a chart is open. */
import { useNavigate } from '@tanstack/react-router'
import { useCommand } from '../../commands/use-command.tsx'
import { useChart } from './chart-context.tsx'

export function ChartCommands() {
  const { goTo, open, patientId } = useChart()
  const navigate = useNavigate()
  useCommand('chart.section.1', () => goTo('summary'))
  useCommand('chart.section.2', () => goTo('problems'))
  useCommand('chart.section.3', () => goTo('meds'))
  useCommand('chart.section.4', () => goTo('allergies'))
  useCommand('chart.section.5', () => goTo('vitals'))
  useCommand('chart.section.6', () => goTo('results'))
  useCommand('chart.section.7', () => goTo('immunizations'))
  useCommand('chart.section.8', () => goTo('notes'))
  useCommand('chart.section.9', () => goTo('documents'))
  useCommand('chart.section.10', () => goTo('history'))
  useCommand('chart.section.visits', () => goTo('visits'))
  useCommand('chart.section.orders', () => goTo('orders'))
  useCommand('chart.section.timeline', () => goTo('timeline'))
  useCommand('chart.find', () => goTo('timeline', 'search'))
  useCommand('chart.edit-patient', () => void navigate({ to: '/patients/$patientId/edit', params: { patientId } }))
  useCommand('enter.problem', () => open({ kind: 'problem' }))
  useCommand('enter.allergy', () => open({ kind: 'allergy' }))
  useCommand('enter.medication', () => open({ kind: 'medication' }))
  useCommand('enter.vitals', () => open({ kind: 'vitals' }))
  useCommand('enter.result', () => open({ kind: 'result' }))
  useCommand('enter.report', () => open({ kind: 'report' }))
  useCommand('enter.immunization', () => open({ kind: 'immunization' }))
  useCommand('enter.procedure', () => open({ kind: 'procedure' }))
  useCommand('enter.social', () => open({ kind: 'social' }))
  useCommand('enter.family', () => open({ kind: 'family' }))
  useCommand('enter.family-table', () => open({ kind: 'family-table' }))
  useCommand('enter.device', () => open({ kind: 'device' }))
  useCommand('enter.directive', () => open({ kind: 'directive' }))
  useCommand('enter.care-team', () => open({ kind: 'care-team' }))
  useCommand('enter.message', () => open({ kind: 'message' }))
  useCommand('enter.order', () => open({ kind: 'order' }))
  useCommand('chart.section.plan', () => goTo('plan'))
  useCommand('enter.plan', () => open({ kind: 'plan' }))
  useCommand('enter.note', () => open({ kind: 'note' }))
  return null
}
