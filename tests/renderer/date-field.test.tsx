import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { DateField, type DateFieldProps } from '../../renderer/components/date-field.tsx'
import { renderUi } from './render.tsx'

function Probe(props: Partial<DateFieldProps>) {
  const [value, setValue] = useState<string>()
  return (
    <>
      <DateField label="Onset" value={value} onChange={setValue} {...props} />
      <output>{value ?? 'none'}</output>
    </>
  )
}

const field = () => screen.getByRole('textbox', { name: 'Onset' })

test.each([
  ['8/14/1980', '1980-08-14', '14-Aug-1980'],
  ['14 aug 1980', '1980-08-14', '14-Aug-1980'],
  ['08141980', '1980-08-14', '14-Aug-1980'],
])('%s is kept as %s and shown as %s', async (typed, value, shown) => {
  const { user } = await renderUi(<Probe />)
  await user.type(field(), typed)
  await user.tab()
  expect(screen.getByRole('status')).toHaveTextContent(value)
  expect(field()).toHaveValue(shown)
})

test.each([
  ['May 2019', '2019-05', 'May-2019'],
  ['5/2019', '2019-05', 'May-2019'],
  ['2019', '2019', '2019'],
])('a partial date keeps its precision: %s', async (typed, value, shown) => {
  const { user } = await renderUi(<Probe precision="partial" />)
  await user.type(field(), typed)
  await user.tab()
  expect(screen.getByRole('status')).toHaveTextContent(value)
  expect(field()).toHaveValue(shown)
})

test('text that is no date is kept, marked and gives no value', async () => {
  const { user } = await renderUi(<Probe />)
  await user.type(field(), '30-Feb-1980')
  await user.tab()
  expect(field()).toHaveValue('30-Feb-1980')
  expect(field()).toBeInvalid()
  expect(screen.getByRole('status')).toHaveTextContent('none')
})

test('a day in the future is refused where only the past makes sense', async () => {
  const { user } = await renderUi(<Probe past />)
  await user.type(field(), '1-Jan-2199')
  await user.tab()
  expect(field()).toBeInvalid()
  expect(screen.getByText('This date is in the future')).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('none')
})
