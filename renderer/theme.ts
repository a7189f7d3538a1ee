/** Dense, quiet, and readable: colour means something is abnormal, and never alone. */
import {
  ActionIcon,
  Anchor,
  Badge,
  Button,
  Checkbox,
  Code,
  type CSSVariablesResolver,
  createTheme,
  defaultCssVariablesResolver,
  Fieldset,
  Input,
  InputDescription,
  InputError,
  InputWrapper,
  Menu,
  Modal,
  NavLink,
  Notification,
  PasswordInput,
  Popover,
  Portal,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Table,
  Tabs,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core'
import { i18n } from './i18n/index.ts'

/** Everything that floats is rendered here, inside the part of the page that the lock hides (app.tsx). */
export const portalsId = 'portals'

const dense = { defaultProps: { size: 'xs' } }

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 8,
  autoContrast: true,
  black: '#1b1f24',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial, sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  headings: {
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: 'md', color: 'gray' } }),
    Anchor: Anchor.extend({ defaultProps: { underline: 'hover' } }),
    Badge: Badge.extend({ defaultProps: { tt: 'none' } }),
    Button: Button.extend(dense),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'sm' } }),
    Code: Code.extend({ defaultProps: { fz: 'sm' } }),
    Fieldset: Fieldset.extend({ defaultProps: { p: 'sm' } }),
    Input: Input.extend({ defaultProps: { size: 'xs' } }),
    InputDescription: InputDescription.extend({ defaultProps: { fz: 'xs' } }),
    InputError: InputError.extend({ defaultProps: { fz: 'xs' } }),
    InputWrapper: InputWrapper.extend({ defaultProps: { size: 'xs' } }),
    // A menu holds menu items alone (ARIA): no invisible element for the first focus, the first item has it.
    Menu: Menu.extend({
      defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false },
    }),
    Modal: Modal.extend({
      defaultProps: { transitionProps: { duration: 0 }, overlayProps: { backgroundOpacity: 0.4 } },
      styles: { title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 600, lineHeight: 1.35 } },
    }),
    NavLink: NavLink.extend({ defaultProps: { py: 6 } }),
    Notification: Notification.extend({
      defaultProps: { withBorder: true, closeButtonProps: { 'aria-label': i18n.t('common:close') } },
      styles: { description: { color: 'var(--mantine-color-text)' } },
    }),
    PasswordInput: PasswordInput.extend({
      defaultProps: { size: 'xs', visibilityToggleButtonProps: { 'aria-label': i18n.t('password:show') } },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md' } }),
    Portal: Portal.extend({ defaultProps: { target: `#${portalsId}` } }),
    Radio: Radio.extend({ defaultProps: { size: 'sm' } }),
    SegmentedControl: SegmentedControl.extend(dense),
    Select: Select.extend({ defaultProps: { size: 'xs', allowDeselect: false } }),
    Switch: Switch.extend({ defaultProps: { size: 'sm' } }),
    Table: Table.extend({ defaultProps: { fz: 'sm', verticalSpacing: 5, horizontalSpacing: 'xs' } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Textarea: Textarea.extend(dense),
    TextInput: TextInput.extend(dense),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300 } }),
  },
})

/** Mantine's own greys and light colours miss 4.5:1 in places (WCAG 2.2, 1.4.3): these hold it in both schemes. */
export const cssVariables: CSSVariablesResolver = (resolved) => {
  const { variables, light, dark } = defaultCssVariablesResolver(resolved)
  return {
    variables,
    light: {
      ...light,
      '--mantine-color-dimmed': '#4d5761',
      '--mantine-color-placeholder': '#667079',
      '--mantine-color-error': 'var(--mantine-color-red-9)',
      '--mantine-color-anchor': 'var(--mantine-color-blue-9)',
      '--mantine-color-blue-light-color': 'var(--mantine-color-blue-9)',
      '--mantine-color-blue-light-hover': '#c5e6ff',
      '--mantine-color-red-light-color': '#9c1f1f',
      '--mantine-color-yellow-light-color': '#7a4300',
      '--mantine-color-orange-light-color': '#8f3608',
      '--mantine-color-green-light-color': '#1e5c2a',
      '--mantine-color-teal-light-color': '#065f49',
      '--chartkeep-flag-high': '#b02525',
      '--chartkeep-flag-low': '#1558a0',
      '--chartkeep-line': 'var(--mantine-color-gray-3)',
      '--chartkeep-surface': '#f4f6f8',
    },
    dark: {
      ...dark,
      '--mantine-color-dimmed': '#a6adb5',
      '--mantine-color-placeholder': '#949ca5',
      '--mantine-color-error': 'var(--mantine-color-red-3)',
      '--mantine-color-anchor': 'var(--mantine-color-blue-3)',
      '--chartkeep-flag-high': '#ff9c9c',
      '--chartkeep-flag-low': '#8cc4f8',
      '--chartkeep-line': 'var(--mantine-color-dark-4)',
      '--chartkeep-surface': '#1a1b1e',
    },
  }
}
