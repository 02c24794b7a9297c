/** Where to go after signing in: a path of this application, never another site. */
export const safeReturnTo = (wanted: unknown): string => {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\'))
    return '/'
  return wanted.startsWith('/auth/') ? '/' : wanted
}
