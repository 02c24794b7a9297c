import { describe, expect, it } from 'vitest'
import { framedPage } from './preview-html.ts'

describe('a preview inside the console', () => {
  const page =
    '<head><link rel="stylesheet" href="/assets/site.css"></head><a href="https://ailleurs.example/">x</a><a href="//autre">y</a><img src="/i.png">'

  it('takes style and images from the portal, since the page does not say its host', () => {
    const framed = framedPage(page, 'http://gers.localhost:8080/')
    expect(framed).toContain('href="http://gers.localhost:8080/assets/site.css"')
    expect(framed).toContain('src="http://gers.localhost:8080/i.png"')
  })

  it('leaves addresses that already name a host', () => {
    const framed = framedPage(page, 'http://gers.localhost:8080')
    expect(framed).toContain('href="https://ailleurs.example/"')
    expect(framed).toContain('href="//autre"')
  })

  it('keeps links still, so that a click does not leave the working copy', () => {
    expect(framedPage(page, 'http://gers.localhost:8080')).toMatch(/pointer-events:none}<\/style><\/head>/)
  })

  it('shows every size of a photo from the portal', () => {
    const html = '<source srcset="/photos/a-320.webp 320w, /photos/a-640.webp 640w"><img src="/photos/a.jpg">'
    expect(framedPage(html, 'https://gers.example/')).toBe(
      '<source srcset="https://gers.example/photos/a-320.webp 320w, https://gers.example/photos/a-640.webp 640w"><img src="https://gers.example/photos/a.jpg">',
    )
  })
})
