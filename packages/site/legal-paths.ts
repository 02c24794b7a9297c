/** Addresses of the pages every territory must have (domain: legal duties, §6.7). */
export const legalPaths = {
  accessibility: '/accessibilite/',
  accessibilityPlan: '/accessibilite/schema-pluriannuel/',
  notice: '/mentions-legales/',
  privacy: '/donnees-personnelles/',
  cookies: '/cookies/',
  rules: '/regles-de-publication/',
  openData: '/donnees-ouvertes/',
  ecoDesign: '/eco-conception/',
  glossary: '/glossaire/',
  sitemap: '/plan-du-site/',
  contact: '/contact/',
} as const
