import { ORPCError } from '@orpc/client'
import { screen, waitFor, within } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { expect, test, vi } from 'vitest'
import type { CodeableConcept } from '../../domain/resources/index.ts'
import { SNOMED } from '../../domain/terminology/systems.ts'
import { ConceptField } from '../../renderer/components/concept-field.tsx'
import { ConfirmWithPatient } from '../../renderer/components/confirm.tsx'
import { DateField } from '../../renderer/components/date-field.tsx'
import { errorWords } from '../../renderer/components/error-words.ts'
import { FlagText } from '../../renderer/components/flag-text.tsx'
import { FormWorkspace } from '../../renderer/components/form-workspace.tsx'
import { NumberField } from '../../renderer/components/number-field.tsx'
import { SourceBadge } from '../../renderer/components/source-badge.tsx'
import { Loaded } from '../../renderer/components/states.tsx'
import { summary } from './patients.ts'
import { renderUi } from './render.tsx'

const anna = summary(11, 'SMITH, Anna')

test('a dangerous question repeats who it is about, and has the focus on what changes nothing', async () => {
  const onConfirm = vi.fn()
  const onCancel = vi.fn()
  const { user } = await renderUi(
    <ConfirmWithPatient
      opened
      dangerous
      patient={anna}
      title="Discard the draft?"
      confirmLabel="Discard"
      onConfirm={onConfirm}
      onCancel={onCancel}
    />,
  )
  const dialog = await screen.findByRole('dialog', { name: 'Discard the draft?' })
  for (const said of ['SMITH, Anna', '14-Aug-1980', '000011']) expect(dialog).toHaveTextContent(said)
  await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus())
  await user.keyboard('{Enter}')
  expect(onCancel).toHaveBeenCalledOnce()
  expect(onConfirm).not.toHaveBeenCalled()
})

test('a confirmed action that fails says so and leaves the question open', async () => {
  const onConfirm = async () => {
    throw new ORPCError('FORBIDDEN', { status: 403, data: { needs: 'sign-orders' } })
  }
  const { user } = await renderUi(
    <ConfirmWithPatient
      opened
      patient={anna}
      title="Sign?"
      confirmLabel="Sign"
      onConfirm={onConfirm}
      onCancel={() => undefined}
    />,
  )
  await user.click(await screen.findByRole('button', { name: 'Sign' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Your role does not include signing orders.')
  expect(screen.getByRole('dialog', { name: 'Sign?' })).toBeVisible()
})

interface ProbeProps {
  onSave?: () => void | Promise<void>
  onClose?: () => void
  children?: ReactNode
}

function Workspace({ onSave = () => undefined, onClose = () => undefined, children }: ProbeProps) {
  const [text, setText] = useState('')
  return (
    <FormWorkspace title="Add a problem" patient={anna} dirty={text !== ''} onSave={onSave} onClose={onClose}>
      <input aria-label="Problem" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {children}
    </FormWorkspace>
  )
}

test('a number that cannot be read stops the save by the keyboard too, and says so', async () => {
  const onSave = vi.fn()
  const Dose = () => {
    const [dose, setDose] = useState<number>()
    return <NumberField label="Dose" value={dose} onChange={setDose} />
  }
  const { user } = await renderUi(
    <Workspace onSave={onSave}>
      <Dose />
    </Workspace>,
  )
  const field = screen.getByRole('textbox', { name: 'Dose' })
  await user.type(field, '0.5ml')
  expect(field).not.toHaveAttribute('aria-invalid')
  await user.keyboard('{Control>}s{/Control}')
  expect(onSave).not.toHaveBeenCalled()
  expect(field).toHaveFocus()
  expect(field).toHaveAccessibleDescription('Type a number such as 0.5')
  await user.keyboard('{Backspace}{Backspace}{Control>}s{/Control}')
  expect(onSave).toHaveBeenCalledOnce()
})

test('the panel takes the focus, Mod+S saves, Escape closes what holds nothing', async () => {
  const [onSave, onClose] = [vi.fn(), vi.fn()]
  const { user } = await renderUi(<Workspace onSave={onSave} onClose={onClose} />)
  expect(screen.getByRole('complementary', { name: 'Add a problem' })).toBeVisible()
  expect(screen.getByLabelText('Problem')).toHaveFocus()
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() => expect(onSave).toHaveBeenCalledOnce())
  await user.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
})

test('Escape asks before typed things are lost, naming the patient; a second one goes back to the form', async () => {
  const onClose = vi.fn()
  const { user } = await renderUi(<Workspace onClose={onClose} />)
  await user.keyboard('Asthma{Escape}')
  expect(await screen.findByRole('dialog')).toHaveTextContent('SMITH, Anna')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(onClose).not.toHaveBeenCalled()
  await user.keyboard('{Escape}')
  await user.click(await screen.findByRole('button', { name: 'Discard changes' }))
  expect(onClose).toHaveBeenCalledOnce()
})

test('a save that fails keeps the panel, its text, and says what to do', async () => {
  const onSave = async () => {
    throw new ORPCError('INTERNAL', { status: 500, data: { correlationId: 'abc-123' } })
  }
  const { user } = await renderUi(<Workspace onSave={onSave} />)
  await user.keyboard('Asthma{Control>}s{/Control}')
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('abc-123')
  expect(alert).toHaveTextContent('What you typed is still here.')
  expect(screen.getByLabelText('Problem')).toHaveValue('Asthma')
})

test('a field that is wrong stops the save and gets the focus', async () => {
  const onSave = vi.fn()
  function Onset() {
    const [value, setValue] = useState<string>()
    return <DateField label="Onset" value={value} onChange={setValue} />
  }
  const { user } = await renderUi(
    <Workspace onSave={onSave}>
      <Onset />
    </Workspace>,
  )
  await user.type(screen.getByLabelText('Onset'), '31-Feb-2020')
  await user.click(screen.getByLabelText('Problem'))
  await user.keyboard('{Control>}s{/Control}')
  expect(onSave).not.toHaveBeenCalled()
  expect(screen.getByLabelText('Onset')).toHaveFocus()
  expect(screen.getByText(/Type a date such as/)).toBeVisible()
})

test('a date that is wrong stops the save even while its field still has the focus', async () => {
  const onSave = vi.fn()
  const { user } = await renderUi(
    <Workspace onSave={onSave}>
      <DateField label="Onset" value={undefined} onChange={() => undefined} />
    </Workspace>,
  )
  await user.type(screen.getByLabelText('Onset'), '31-Feb-2020')
  await user.keyboard('{Control>}s{/Control}')
  expect(onSave).not.toHaveBeenCalled()
  expect(screen.getByLabelText('Onset')).toBeInvalid()
})

const asthma: CodeableConcept = { text: 'Asthma', coding: [{ system: SNOMED, code: '195967001', display: 'Asthma' }] }
const gout: CodeableConcept = { text: 'Gout', coding: [{ system: SNOMED, code: '90560007', display: 'Gout' }] }

const conceptField = () => screen.getByLabelText('Problem', { selector: 'input' })

function ConceptProbe() {
  const [value, setValue] = useState<CodeableConcept>()
  return (
    <>
      <ConceptField label="Problem" value={value} onChange={setValue} suggestions={[asthma, gout]} />
      <output>{JSON.stringify(value) ?? 'none'}</output>
    </>
  )
}

test('a suggestion is chosen by keyboard and recorded with its code', async () => {
  const { user } = await renderUi(<ConceptProbe />)
  await user.type(conceptField(), 'ast{ArrowDown}{Enter}')
  expect(screen.getByRole('status')).toHaveTextContent(JSON.stringify(asthma))
  expect(screen.queryByText('Not coded')).not.toBeInTheDocument()
})

test('what no list knows is kept as typed and marked as not coded', async () => {
  const { user } = await renderUi(<ConceptProbe />)
  await user.type(conceptField(), 'Feels odd ')
  expect(screen.getByText(/No code matches/)).toBeVisible()
  await user.tab()
  expect(screen.getByRole('status')).toHaveTextContent('{"text":"Feels odd"}')
  expect(screen.getByText('Not coded')).toBeVisible()
})

test('a page pasted into the name of something is not saved as its name', async () => {
  const onSave = vi.fn()
  const Named = () => {
    const [value, setValue] = useState<CodeableConcept>()
    return <ConceptField label="Substance" suggestions={[]} value={value} onChange={setValue} />
  }
  const { user } = await renderUi(
    <Workspace onSave={onSave}>
      <Named />
    </Workspace>,
  )
  const field = screen.getByRole('combobox', { name: 'Substance' })
  await user.click(field)
  await user.paste('Hives after '.repeat(40))
  expect(field).toHaveAccessibleDescription('At most 250 characters: put the rest into the comment')
  await user.keyboard('{Control>}s{/Control}')
  expect(onSave).not.toHaveBeenCalled()
  await user.clear(field)
  await user.paste('Latex')
  await user.keyboard('{Control>}s{/Control}')
  expect(onSave).toHaveBeenCalledOnce()
})

test('changing the words of a chosen concept takes its code away: they no longer say the same', async () => {
  const { user } = await renderUi(<ConceptProbe />)
  await user.type(conceptField(), 'gout{ArrowDown}{Enter}')
  await user.type(conceptField(), ' of the toe')
  expect(screen.getByRole('status')).toHaveTextContent('{"text":"Gout of the toe"}')
})

test('an abnormal value says so in letter and word, not in colour alone', async () => {
  await renderUi(
    <>
      <p>
        <FlagText flag="HH">6.8 mmol/L</FlagText>
      </p>
      <p>
        <FlagText flag={undefined}>4.1 mmol/L</FlagText>
      </p>
    </>,
  )
  expect(screen.getByText(/6\.8/)).toHaveTextContent('6.8 mmol/L HHcritically high')
  expect(screen.getByText(/4\.1/)).toHaveTextContent(/^4\.1 mmol\/L$/)
})

test('what came from another record is marked, what was written here is not', async () => {
  await renderUi(
    <>
      <SourceBadge source="practice" />
      <SourceBadge source="outside" from="County Hospital" />
    </>,
  )
  expect(screen.getAllByText('Outside')).toHaveLength(1)
  expect(screen.getByLabelText('From an outside record: County Hospital')).toBeVisible()
})

const contractCodes = [
  ['NOT_FOUND', {}],
  ['BAD_REQUEST', {}],
  ['UNAUTHENTICATED', { reason: 'signed-out' }],
  ['UNAUTHENTICATED', { reason: 'wrong-password' }],
  ['UNAUTHENTICATED', { reason: 'throttled', retryAfterSeconds: 30 }],
  ['LOCKED', {}],
  ['FORBIDDEN', { needs: 'admin' }],
  ['CONFLICT', {}],
  ['UNSAFE_ORDER', { issues: [] }],
  ['IMPORT_REJECTED', { code: 'doctype', fileName: 'a.xml' }],
  ['STORAGE', { reason: 'full' }],
  ['INTERNAL', { correlationId: 'x' }],
] as const

test.each(contractCodes)('%s %j has words: what happened and what to do', (code, data) => {
  const words = errorWords(new ORPCError(code, { message: '', data }))
  expect(words.title).not.toBe('')
  expect(words.next).not.toBe('')
  expect(JSON.stringify(words)).not.toContain('{{')
  expect(words).not.toEqual(errorWords(new TypeError('Failed to fetch')))
})

test('the words of the service are shown only where it writes them for people', () => {
  expect(errorWords(new ORPCError('STORAGE', { message: 'The disk is full.' })).detail).toBe('The disk is full.')
  expect(
    errorWords(new ORPCError('INTERNAL', { message: 'at Object.<anonymous>', data: { correlationId: 'x' } })).detail,
  ).not.toContain('Object')
  expect(errorWords(new Error('secret')).detail).toBeUndefined()
  expect(errorWords(new ORPCError('BAD_REQUEST', { message: 'Input validation failed' })).detail).toBeUndefined()
})

test('an input that does not fit: which field, and how', () => {
  const issues = [
    { code: 'too_big', maximum: 2000, path: ['content', 'lotNumber'] },
    { code: 'too_small', minimum: 1, path: ['content', 'site', 'coding', 0, 'code'] },
    { code: 'custom', path: ['content'] },
  ]
  const { detail } = errorWords(new ORPCError('BAD_REQUEST', { message: 'Input validation failed', data: { issues } }))
  expect(detail).toBe('Lot: at most 2,000 characters. Site: this cannot be recorded.')
})

test('what was loaded stays when asking again fails; one note says so, none around the whole application', async () => {
  const failed = { data: 'Gout', isError: true, error: new Error('gone'), refetch: vi.fn() }
  const { user } = await renderUi(
    <Loaded query={{ ...failed, data: 'outer' }} quiet>
      {() => <Loaded query={failed}>{(name) => name}</Loaded>}
    </Loaded>,
  )
  expect(screen.getByText('Gout')).toBeVisible()
  expect(screen.getAllByRole('alert')).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(failed.refetch).toHaveBeenCalledOnce()
})
