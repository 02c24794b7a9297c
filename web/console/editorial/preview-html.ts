/** Links stay still in a preview: following one would leave the working copy for the public site. */
const stillness = '<style>a,button,summary,input,select,textarea{pointer-events:none}</style>'

/**
 * The HTML of a public page, fit to be shown inside the console: its style sheet, images and links are those of the
 * portal, whose address the page itself leaves out.
 */
export const framedPage = (html: string, portalUrl: string): string => {
  const origin = portalUrl.replace(/\/$/, '').replaceAll('"', '%22')
  return html
    .replace(/(\s(?:href|src))="\/(?!\/)/g, `$1="${origin}/`)
    .replace(/\ssrcset="[^"]*"/g, (list) => list.replace(/(^\ssrcset="|, )\/(?!\/)/g, `$1${origin}/`))
    .replace('</head>', `${stillness}</head>`)
}
