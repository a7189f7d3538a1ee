import { type MantineColorScheme, Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark']

/** Light, dark, or as the system; of this computer, not of the record. */
export function SchemeSwitch() {
  const { t } = useTranslation()
  return <SegmentedControl fullWidth aria-label={t('frame:appearance')} {...useSchemes()} data={useSchemeNames()} />
}

/** The same as entries of a menu, which holds nothing else (ARIA). */
export function SchemeItems() {
  const names = useSchemeNames()
  return (
    <Menu.RadioGroup {...useSchemes()}>
      {names.map(({ value, label }) => (
        <Menu.RadioItem key={value} value={value}>
          {label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

function useSchemes() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const onChange = (value: string) => {
    const scheme = schemes.find((known) => known === value)
    if (scheme) setColorScheme(scheme)
  }
  return { value: colorScheme, onChange }
}

function useSchemeNames() {
  const { t } = useTranslation()
  return schemes.map((value) => ({ value, label: t(`frame:schemes.${value}`) }))
}
