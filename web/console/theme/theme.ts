import { createTheme, type Theme, type ThemeOptions } from '@mui/material/styles'
import type { RaThemeOptions } from 'react-admin'

export const bodyFont = '"Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif'
export const headingFont = '"Bitter Variable", Bitter, Georgia, serif'

/** Warm paper and pine: every pair of text and background is at least 4.5:1, focus and borders of fields 3:1. */
export const lightColours = {
  paper: '#ffffff',
  ground: '#f8f5ef',
  ink: '#2a2521',
  softInk: '#5f564d',
  line: '#e4ddd1',
  fieldLine: '#8b8176',
  pine: '#1d5c4c',
  pineDark: '#12463a',
  ochre: '#8f4d12',
  danger: '#a3271f',
  warning: '#7a5200',
  success: '#23623f',
  info: '#31587a',
  focus: '#a8460f',
} as const

export const darkColours = {
  paper: '#26221e',
  ground: '#1a1714',
  ink: '#f3ede4',
  softInk: '#c0b5a8',
  line: '#40392f',
  fieldLine: '#8f8477',
  pine: '#8fd3bb',
  pineDark: '#b4e6d4',
  ochre: '#f0b477',
  danger: '#ffaea4',
  warning: '#f2c56b',
  success: '#97d9ae',
  info: '#a9cdec',
  focus: '#f7a565',
} as const

type Colours = { readonly [K in keyof typeof lightColours]: string }

const palette = (mode: 'light' | 'dark', c: Colours): ThemeOptions['palette'] => {
  const contrastText = mode === 'light' ? '#ffffff' : '#17130f'
  return {
    mode,
    contrastThreshold: 4.5,
    primary: { main: c.pine, dark: c.pineDark, contrastText },
    secondary: { main: c.ochre, contrastText },
    error: { main: c.danger, contrastText },
    warning: { main: c.warning, contrastText },
    success: { main: c.success, contrastText },
    info: { main: c.info, contrastText },
    background: { default: c.ground, paper: c.paper },
    text: { primary: c.ink, secondary: c.softInk },
    divider: c.line,
  }
}

const heading = { fontFamily: headingFont, fontWeight: 650, letterSpacing: '-0.01em' } as const

/** What floats over a page stands out by its line as well as by its shadow. */
const floating = (c: Colours) => ({ border: `1px solid ${c.line}`, boxShadow: '0 12px 32px -12px rgb(0 0 0 / 0.35)' })

const build = (mode: 'light' | 'dark', c: Colours): RaThemeOptions => ({
  palette: palette(mode, c) ?? {},
  shape: { borderRadius: 8 },
  typography: {
    fontFamily: bodyFont,
    fontSize: 15,
    htmlFontSize: 16,
    h1: { ...heading, fontSize: 'clamp(1.5rem, 1.2rem + 1.2vw, 2rem)', lineHeight: 1.2 },
    h2: { ...heading, fontSize: '1.25rem', lineHeight: 1.3 },
    h3: { ...heading, fontSize: '1.0625rem', lineHeight: 1.35 },
    h4: { ...heading, fontSize: '1.2rem' },
    h5: { ...heading, fontSize: '1.1rem' },
    h6: { ...heading, fontSize: '1rem' },
    button: { textTransform: 'none', fontWeight: 600 },
    subtitle2: { fontWeight: 600 },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        ':focus-visible': { outline: `3px solid ${c.focus}`, outlineOffset: '2px', borderRadius: 4 },
        'a:not([class])': { color: c.pine },
        // On paper: what one reads, not what one presses; a card is not cut in two.
        '@media print': {
          '.MuiButton-root, .MuiIconButton-root, .MuiDrawer-root, .MuiSnackbar-root': { display: 'none !important' },
          'section, tr, li': { breakInside: 'avoid' },
          'h1, h2, h3': { breakAfter: 'avoid' },
        },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
        },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: { '&.Mui-focusVisible': { outline: `3px solid ${c.focus}`, outlineOffset: '2px' } },
      },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: { root: { minHeight: 40, paddingInline: 16 }, sizeSmall: { minHeight: 34, paddingInline: 10 } },
    },
    MuiIconButton: { styleOverrides: { root: { minWidth: 40, minHeight: 40 } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { styleOverrides: { root: { border: `1px solid ${c.line}` } } },
    MuiAutocomplete: { styleOverrides: { paper: floating(c) } },
    MuiPopover: { styleOverrides: { paper: floating(c) } },
    MuiDialog: { styleOverrides: { paper: { border: `1px solid ${c.line}` } } },
    MuiTooltip: { defaultProps: { arrow: true }, styleOverrides: { tooltip: { fontSize: '0.875rem' } } },
    MuiTextField: {
      defaultProps: { variant: 'outlined', margin: 'none', size: 'small', fullWidth: true },
    },
    MuiFormControl: { defaultProps: { variant: 'outlined', margin: 'none', size: 'small', fullWidth: true } },
    MuiInputLabel: { styleOverrides: { root: { color: c.softInk } } },
    MuiOutlinedInput: {
      styleOverrides: { notchedOutline: { borderColor: c.fieldLine }, root: { backgroundColor: c.paper } },
    },
    MuiFormHelperText: {
      styleOverrides: {
        root: { fontSize: '0.875rem', marginInline: 2, color: c.softInk, '&.Mui-error': { color: c.danger } },
      },
    },
    MuiChip: { styleOverrides: { root: { fontWeight: 600 } } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: c.line, fontSize: '0.9375rem', padding: '9px 14px' },
        head: { color: c.softInk, fontWeight: 600, fontSize: '0.875rem', backgroundColor: c.paper },
      },
    },
    MuiAlert: { styleOverrides: { root: { alignItems: 'center' }, message: { fontSize: '0.9375rem' } } },
    MuiLink: { defaultProps: { underline: 'always' } },
    MuiToggleButton: { styleOverrides: { root: { color: c.softInk, '&.Mui-selected': { color: c.ink } } } },
  },
})

/** For react-admin, which builds the theme itself. */
export const lightOptions: RaThemeOptions = build('light', lightColours)
export const darkOptions: RaThemeOptions = build('dark', darkColours)

export const lightTheme: Theme = createTheme(lightOptions)
export const darkTheme: Theme = createTheme(darkOptions)

/** The hue that a territory chose for its portal, as a quiet mark that tells territories apart. */
export const territoryMark = (hue: number): string => `oklch(0.62 0.13 ${hue})`
