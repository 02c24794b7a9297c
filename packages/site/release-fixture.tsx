/** @jsxImportSource hono/jsx */
import { legalPaths } from './legal-paths.ts'
import type { Manifest, ReleaseTarget } from './manifest.ts'
import { momentPaths } from './moments-words.ts'
import type { FileSpec, PageSpec, SiteChrome } from './page.ts'
import { sampleChrome } from './preview/sample.ts'
import { sharePath } from './share.tsx'

const bare = { css: '/assets/s.css', font: '/assets/f.woff2', icon: '/assets/i.svg', islands: {} }
const chrome: SiteChrome = { ...sampleChrome('gers', bare), nav: [], footerLinks: [] }
const serviceStubs = [...Object.values(legalPaths), ...Object.values(momentPaths), sharePath]

const stub = (path: string): FileSpec => ({ path, contentType: 'text/plain', inputs: '1', render: () => path })

/** A site of one page per version given; a page shows its version and nothing else that varies. */
export const sampleSite = (versions: readonly number[], eventDay = '2027-01-01') => {
  const pages: PageSpec[] = [
    {
      path: '/',
      inputs: `${versions.length}|${eventDay}`,
      title: 'Accueil',
      description: 'Essai',
      inSitemap: true,
      render: () => (
        <>
          <h1>Accueil</h1>
          <time datetime={eventDay} data-event="">
            {eventDay}
          </time>
          {versions.map((_, index) => (
            <a href={`/lieux/${index}/`}>Lieu {index}</a>
          ))}
        </>
      ),
    },
    ...versions.map(
      (version, index): PageSpec => ({
        path: `/lieux/${index}/`,
        inputs: String(version),
        title: `Lieu ${index}`,
        description: 'Essai',
        inSitemap: true,
        render: () => <h1>Version {version}</h1>,
      }),
    ),
  ]
  const files = [bare.css, bare.font, bare.icon, ...serviceStubs].map(stub)
  return { pages, files, chrome, codeVersion: '1' }
}

const decoder = new TextDecoder()

/** A release target that keeps everything in memory; carrying a file that is missing fails, as on a disk. */
export const memoryTarget = (): ReleaseTarget & { readonly filesOf: (releaseId: string) => Record<string, string> } => {
  const files = new Map<string, Uint8Array>()
  const manifests = new Map<string, Manifest>()
  return {
    put: async (releaseId, path, bytes) => {
      files.set(`${releaseId} ${path}`, bytes)
    },
    carry: async (from, to, paths) => {
      for (const path of paths) {
        const bytes = files.get(`${from} ${path}`)
        if (!bytes) throw new Error(`${from} holds no ${path}`)
        files.set(`${to} ${path}`, bytes)
      }
    },
    readManifest: async (releaseId) => manifests.get(releaseId),
    writeManifest: async (manifest) => {
      manifests.set(manifest.releaseId, manifest)
    },
    filesOf: (releaseId) =>
      Object.fromEntries(
        [...files]
          .filter(([key]) => key.startsWith(`${releaseId} `))
          .map(([key, bytes]): [string, string] => [key.slice(releaseId.length + 1), decoder.decode(bytes)])
          .sort(([a], [b]) => a.localeCompare(b)),
      ),
  }
}
