/** Styles, images and links of a previewed page are those of its portal, not of the console. */
export const withBase = (html: string, portalUrl: string): string => {
  if (/<base\s/i.test(html)) return html
  const base = `<base href="${portalUrl.replaceAll('"', '%22').replace(/\/?$/, '/')}" target="_blank">`
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html
}
