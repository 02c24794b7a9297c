import { type Brand, brandSchema } from '../brand.ts'
import { type LegalSettings, legalSettingsSchema } from '../legal-settings.ts'
import type { AssetPaths, ContactPerson, SiteChrome } from '../page.ts'

const brands = {
  gers: brandSchema.parse({
    hue: 42,
    accentHue: 88,
    chroma: 'vivid',
    font: 'fraunces',
    baseline: 'Vos semestres au soleil des coteaux, avec une équipe qui vous attend.',
    hashtag: '#Dites32',
    logo: { kind: 'mark', text: 'Dites 32', symbol: 'sun' },
    scenery: 'hills',
    layout: 'sunny',
  }),
  dore: brandSchema.parse({
    hue: 178,
    accentHue: 328,
    chroma: 'balanced',
    font: 'bitter',
    baseline: 'Entre Thiers et Ambert, une médecine de terrain au pied du Forez.',
    logo: { kind: 'mark', text: 'Vallée de la Dore', symbol: 'ridge' },
    scenery: 'ridges',
    layout: 'mineral',
  }),
} as const

export type SampleId = keyof typeof brands
export const sampleIds: readonly SampleId[] = ['gers', 'dore']
export const sampleBrand = (id: SampleId): Brand => brands[id]

const legal = (publisher: string, address: string): LegalSettings =>
  legalSettingsSchema.parse({
    publisher: { name: publisher, legalForm: 'Collectivité territoriale', address, phone: '05 36 49 32 00' },
    publicationDirector: 'Hélène Lartigau (personne fictive)',
    host: { name: 'Hébergeur de démonstration', address: '1 rue de l’Exemple, 75000 Paris', phone: '01 99 00 10 10' },
    hostingRegion: 'Paris (région eu-west-3)',
    dataProtectionOfficer: { name: 'Iris Montégut', email: 'dpo@exemple.fr' },
    accessibility: {
      status: 'partiellement conforme',
      ratePercent: 82,
      auditedBy: 'un cabinet de démonstration',
      auditedOn: '2026-09-15',
      declaredOn: '2026-10-01',
      nonConformities: ['Certaines vidéos de rencontres n’ont pas encore de sous-titres.'],
      planYears: [2026, 2028],
      planActions: [{ year: 2027, action: 'Sous-titrage des films de présentation.' }],
    },
    updatedOn: '2026-10-01',
  })

const contacts: Record<SampleId, ContactPerson> = {
  gers: {
    name: 'Maëlle Castéran',
    role: 'Chargée de l’accueil des internes',
    phone: '05 36 49 32 01',
    email: 'accueil.internes@gers.example.fr',
    availability: 'Du lundi au vendredi, réponse sous 48 h',
  },
  dore: {
    name: 'Solène Gourbeyre',
    role: 'Animatrice santé, référente des internes',
    phone: '04 65 71 63 01',
    email: 'sante@vallee-dore.example.fr',
    availability: 'Du mardi au vendredi, réponse sous 48 h',
  },
}

const territories = {
  gers: { id: 'ter_gers', slug: 'gers', name: 'Gers', kindLabel: 'Département', regionName: 'Occitanie' },
  dore: {
    id: 'ter_dore',
    slug: 'vallee-de-la-dore',
    name: 'Pays Vallée de la Dore',
    kindLabel: 'Pays',
    regionName: 'Auvergne-Rhône-Alpes',
  },
} as const

const chromes = new Map<string, SiteChrome>()

/** A chrome with fictional people; the same object on each call, as in a release. */
export const sampleChrome = (id: SampleId, assets: AssetPaths): SiteChrome => {
  const key = id + assets.css
  const known = chromes.get(key)
  if (known) return known
  const made: SiteChrome = {
    locale: 'fr',
    territory: territories[id],
    brand: brands[id],
    baseUrl: `http://${territories[id].slug}.localhost:8080`,
    nav: [
      { label: 'Maîtres de stage', path: '/maitres-de-stage/' },
      { label: 'Aides', path: '/aides/' },
      { label: 'Événements', path: '/evenements/' },
      { label: 'Contact', path: '/contact/' },
    ],
    footerLinks: [{ label: 'Simulateur d’aides', path: '/aides/simulateur/' }],
    contact: contacts[id],
    legal: legal(territories[id].name, '81 route de l’Exemple, 32000 Auch'),
    assets,
    notice: 'Site de démonstration : les personnes sont fictives, les lieux et les aides sont réels.',
  }
  chromes.set(key, made)
  return made
}
