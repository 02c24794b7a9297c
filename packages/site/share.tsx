/** @jsxImportSource hono/jsx */
import { Actions, PageBody, PageHeader } from './components/blocks.tsx'
import { legalPaths } from './legal-paths.ts'
import { defineWords, localPath } from './locale.ts'
import type { PageElement, PageSpec, SiteChrome } from './page.ts'

export const sharePath = '/partager/'

interface ShareWords {
  readonly share: string
  readonly byMail: string
  readonly link: string
  readonly withApp: string
  readonly tag: (hashtag: string) => string
  readonly title: string
  readonly lead: string
  readonly address: string
  readonly native: string
  readonly copy: string
  readonly copied: string
  readonly byHand: string
}

const words = defineWords<ShareWords>({
  fr: {
    share: 'Partager cette page',
    byMail: 'Par courriel',
    link: 'Son adresse, à copier',
    withApp: 'Avec une application',
    tag: (hashtag) => `Sur les réseaux : ${hashtag}`,
    title: 'Partager une page',
    lead: 'Envoyez-la à une co-interne, à un conjoint, à un maître de stage.',
    address: 'Adresse de la page',
    native: 'Choisir une application',
    copy: 'Copier l’adresse',
    copied: 'L’adresse est copiée.',
    byHand:
      'Si aucun bouton ne s’affiche, votre navigateur ne sait pas ouvrir vos applications depuis une page : copiez l’adresse à la main.',
  },
  en: {
    share: 'Share this page',
    byMail: 'By e-mail',
    link: 'Its address, to copy',
    withApp: 'With an application',
    tag: (hashtag) => `On social networks: ${hashtag}`,
    title: 'Share a page',
    lead: 'Send it to a fellow intern, a partner, a supervisor.',
    address: 'Address of the page',
    native: 'Choose an application',
    copy: 'Copy the address',
    copied: 'The address is copied.',
    byHand: 'If no button shows, your browser cannot open your applications from a page: copy the address by hand.',
  },
})

const ownPages: ReadonlySet<string> = new Set(Object.values(legalPaths))

/** Pages worth sending to someone; not the home page, whose address everybody can tell, nor what the law asks for. */
export const isShared = (spec: PageSpec): boolean =>
  spec.inSitemap && spec.path !== '/' && spec.path !== sharePath && !ownPages.has(spec.path)

/** By e-mail, by link or with an application: without any script, and without telling any network of it. */
export const ShareBox = ({ chrome, spec }: { chrome: SiteChrome; spec: PageSpec }): PageElement => {
  const t = words[chrome.locale]
  const url = `${chrome.baseUrl}${localPath(chrome.locale, spec.path)}`
  const mail = `mailto:?subject=${encodeURIComponent(spec.title)}&body=${encodeURIComponent(`${spec.title}\n${url}`)}`
  return (
    <div class="wrap share">
      <details class="disclosure">
        <summary>{t.share}</summary>
        <div>
          <p>
            <label for="share-address">{t.link}</label>
            <input id="share-address" type="text" value={url} readonly />
          </p>
          <p class="actions">
            <a class="button quiet" href={mail}>
              {t.byMail}
            </a>
            <a class="button quiet" href={`${sharePath}#${localPath(chrome.locale, spec.path)}`}>
              {t.withApp}
            </a>
          </p>
          {chrome.brand.hashtag ? <p>{t.tag(chrome.brand.hashtag)}</p> : null}
        </div>
      </details>
    </div>
  )
}

/** Where the applications of a phone are offered: the one page that needs a script to do so, kept out of all others. */
export const sharePage = (chrome: SiteChrome): PageSpec => {
  const t = words[chrome.locale]
  return {
    path: sharePath,
    inputs: 'chrome',
    title: t.title,
    description: t.lead,
    inSitemap: false,
    headExtra: { islands: ['share'] },
    render: () => (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <PageBody>
          <p class="field">
            <label for="share-address">{t.address}</label>
            <input id="share-address" type="text" value={`${chrome.baseUrl}/`} readonly data-address="" />
          </p>
          <Actions>
            <button class="button" type="button" data-act="native" hidden>
              {t.native}
            </button>
            <button class="button quiet" type="button" data-act="copy" hidden>
              {t.copy}
            </button>
          </Actions>
          <p role="status" data-done={t.copied} />
          <p>{t.byHand}</p>
        </PageBody>
      </>
    ),
  }
}
