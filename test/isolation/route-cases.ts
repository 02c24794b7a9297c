import { systemClock } from '@ancrage/runtime'
import {
  sampleAlert,
  sampleAsk,
  sampleClaim,
  sampleCompanion,
  sampleContact,
  sampleJoin,
  sampleProposal,
  sampleSignUp,
} from '../fixtures/sample-forms.ts'
import { samplePhoto, samplePhotoDescription } from '../fixtures/sample-photo.ts'
import {
  sampleAid,
  sampleArticle,
  sampleDwelling,
  sampleEvent,
  sampleOpportunity,
  sampleOuting,
  samplePartner,
  samplePlace,
  samplePlacement,
  samplePromotion,
  sampleStructure,
  sampleSupervisor,
  sampleSurvey,
  sampleTestimony,
} from '../fixtures/sample-records.ts'
import type { TerritoryFixture } from '../fixtures/two-territories.ts'

const now = systemClock.now()

/** How one route is tried with what belongs to the other territory. */
export interface RouteCase {
  /** The real record whose id stands in the path, for routes that have one. */
  readonly record?: keyof TerritoryFixture['ids']
  /** The real record that a signed link is about, for routes behind one; a registration when left out. */
  readonly linkTo?: keyof TerritoryFixture['ids']
  /** What the link must still hold to open, for links that can be taken back. */
  readonly linkNonce?: string
  /** A body that the route accepts. */
  readonly body?: unknown
  /** The same body naming a record, for routes whose body refers to others. */
  readonly bodyNaming?: { readonly record: keyof TerritoryFixture['ids']; readonly body: (id: string) => unknown }
  /** A query naming a record. */
  readonly queryNaming?: { readonly record: keyof TerritoryFixture['ids']; readonly query: (id: string) => string }
}

type Named = Pick<RouteCase, 'bodyNaming' | 'queryNaming'>

/** The nine routes of an editorial collection. */
const editorial = (
  one: string,
  many: string,
  record: keyof TerritoryFixture['ids'],
  body: object,
  named: Named = {},
): Record<string, RouteCase> => ({
  [`list${many}`]: named.queryNaming ? { queryNaming: named.queryNaming } : {},
  [`get${one}`]: { record },
  [`create${one}`]: { body, ...(named.bodyNaming ? { bodyNaming: named.bodyNaming } : {}) },
  [`replace${one}`]: { record, body, ...(named.bodyNaming ? { bodyNaming: named.bodyNaming } : {}) },
  [`publish${one}`]: { record },
  [`unpublish${one}`]: { record },
  [`remove${one}`]: { record },
  [`restore${one}`]: { record },
  [`preview${one}`]: { record },
})

const guest = sampleSignUp('Corvaine', 'Ange')
const { consent: _consent, website: _website, locale: _locale, ...guestFields } = guest
const { email: _, ...change } = sampleJoin('Corvaine', 'Ange')

/** The six routes of a public form; `pending`: one that was sent without proof and waits to be confirmed. */
const publicForm = (
  operation: string,
  pending: keyof TerritoryFixture['ids'],
  body: object,
  record?: keyof TerritoryFixture['ids'],
): Record<string, RouteCase> => {
  const about = record ? { record } : {}
  return {
    [`show${operation}`]: about,
    [`send${operation}`]: { ...about, body },
    [`thankFor${operation}`]: {},
    [`showCheckMailFor${operation}`]: {},
    [`showConfirmationOf${operation}`]: { linkTo: pending },
    [`confirm${operation}`]: { linkTo: pending, body: {} },
  }
}

const proposal = { ...sampleProposal('Corvaine'), email: 'ange@corvaine.example.org' }

/** One entry per route of the console’s API: a route without one fails the build, and so does one without a route. */
export const consoleCases: Readonly<Record<string, RouteCase>> = {
  readMe: {},
  searchCommunes: {},
  readToday: {},
  readAuditLog: { queryNaming: { record: 'placement', query: (id) => `subject=${id}` } },
  downloadAuditLog: {},
  listReleases: {},
  getRelease: { record: 'release' },
  rollBackRelease: { record: 'release' },
  ...editorial(
    'Placement',
    'Placements',
    'placement',
    { ...samplePlacement('Corvaine', now, []), slug: 'corvaine' },
    {
      bodyNaming: {
        record: 'supervisor',
        body: (id) => ({ ...samplePlacement('Corvaine', now, [id]), slug: 'autre' }),
      },
    },
  ),
  ...editorial(
    'Supervisor',
    'Supervisors',
    'supervisor',
    { ...sampleSupervisor('Corvaine', now, []), slug: 'corvaine' },
    {
      bodyNaming: {
        record: 'placement',
        body: (id) => ({ ...sampleSupervisor('Corvaine', now, [id]), slug: 'autre' }),
      },
      queryNaming: { record: 'placement', query: (id) => `placement=${id}` },
    },
  ),
  ...editorial('Aid', 'Aids', 'aid', { ...sampleAid('Corvaine', now), code: 'C9', slug: 'corvaine' }),
  countAlerts: {},
  ...editorial('Article', 'Articles', 'article', { ...sampleArticle('Corvaine', now), slug: 'corvaine' }),
  ...editorial('Testimony', 'Testimonies', 'testimony', { ...sampleTestimony('Corvaine', now), slug: 'corvaine' }),
  ...editorial('Place', 'Places', 'place', { ...samplePlace('Corvaine', now), slug: 'corvaine' }),
  ...editorial('Structure', 'Structures', 'structure', { ...sampleStructure('Corvaine', now), slug: 'corvaine' }),
  ...editorial('Outing', 'Outings', 'outing', { ...sampleOuting('Corvaine', now), slug: 'corvaine' }),
  ...editorial('Partner', 'Partners', 'partner', { ...samplePartner('Corvaine', now), slug: 'corvaine' }),
  listCompanions: {},
  getCompanion: { record: 'companion' },
  actOnCompanion: { record: 'companion', body: { act: 'contact' } },
  listRequests: {},
  getRequest: { record: 'request' },
  answerRequestForTeam: { record: 'answeredRequest', body: { text: 'Bonjour.' } },
  closeRequest: { record: 'closedRequest' },
  listCorrections: {},
  settleCorrection: { record: 'correction', body: { outcome: 'applied' } },
  ...editorial('Survey', 'Surveys', 'survey', { ...sampleSurvey('Corvaine', now), slug: 'corvaine' }),
  ...editorial('Promotion', 'Promotions', 'promotion', { ...samplePromotion('Corvaine', now), slug: 'corvaine' }),
  readSurveyResults: { record: 'survey' },
  listNewcomers: { record: 'promotion' },
  exportNewcomers: { record: 'promotion' },
  listNewcomersToWelcome: {},
  welcomeNewcomer: { record: 'newcomer' },
  eraseNewcomerForPerson: { record: 'secondNewcomer' },
  ...editorial('Opportunity', 'Opportunities', 'opportunity', {
    ...sampleOpportunity('Corvaine', now),
    slug: 'corvaine',
  }),
  ...editorial(
    'Dwelling',
    'Dwellings',
    'dwelling',
    { ...sampleDwelling('Corvaine', now), slug: 'corvaine' },
    {
      bodyNaming: {
        record: 'photo',
        body: (id) => ({ ...sampleDwelling('Corvaine', now), slug: 'autre', photoIds: [id] }),
      },
    },
  ),
  listPhotos: {},
  getPhoto: { record: 'photo' },
  addPhoto: { body: samplePhoto('Corvaine') },
  describePhoto: { record: 'photo', body: samplePhotoDescription('Corvaine') },
  listPhotoUses: { record: 'photo' },
  readPhotoFile: { record: 'photo' },
  removePhoto: { record: 'unusedPhoto' },
  ...editorial('Event', 'Events', 'event', sampleEvent('Corvaine', now, { slug: 'corvaine' })),
  listRegistrations: { record: 'event' },
  countSeats: { record: 'event' },
  exportRegistrations: { record: 'event' },
  explainWaitingList: { record: 'fullEvent' },
  linkCertificate: { record: 'arrivedRegistration' },
  registerPerson: { record: 'event', body: guest },
  checkInRegistration: { record: 'secondRegistration' },
  cancelRegistrationForPerson: { record: 'waitingRegistration' },
}

/** One entry per route of the portals’ API. Routes behind a signed link get the other territory’s link instead. */
export const portalCases: Readonly<Record<string, RouteCase>> = {
  ...publicForm('AskHolder', 'pendingAsk', { fields: sampleAsk('Corvaine', 'Ange'), consent: true }, 'supervisor'),
  ...publicForm('ContactTeam', 'pendingContact', { fields: sampleContact('Corvaine', 'Ange'), consent: true }),
  ...publicForm(
    'ClaimListing',
    'pendingClaim',
    { fields: sampleClaim('Corvaine', 'Ange'), consent: true },
    'placement',
  ),
  ...publicForm('ProposeCorrection', 'pendingCorrection', { fields: proposal }, 'placement'),
  showRequestToHolder: { linkTo: 'request' },
  answerRequest: { linkTo: 'request', body: { choice: 'decline', reason: 'full' } },
  followRequest: { linkTo: 'request' },
  withdrawRequest: { linkTo: 'withdrawnRequest', body: {} },
  showSpaceDoor: {},
  askSpaceLink: { body: { email: 'ange@corvaine.example.org' } },
  showSpaceLinkSent: {},
  showSpaceErased: {},
  showSpace: { linkTo: 'holder' },
  confirmHoldings: { linkTo: 'holder', body: {} },
  changeHolding: { linkTo: 'holder', record: 'supervisor', body: { act: 'pause' } },
  exportHoldings: { linkTo: 'holder' },
  exportRequestsOfHolder: { linkTo: 'holder' },
  eraseHolder: { linkTo: 'holder', body: { word: 'EFFACER' } },
  ...publicForm('CreateAlert', 'pendingAlert', { fields: sampleAlert('Corvaine', 'Ange'), consent: true }),
  showAlert: { linkTo: 'alert' },
  changeAlert: { linkTo: 'alert', body: { rhythm: 'daily' } },
  stopAlert: { linkTo: 'alert', body: {} },
  searchDirectory: {},
  comparePlacements: {},
  listDirectory: {},
  searchHousing: {},
  listOffers: {},
  searchOpportunities: {},
  listOpenOpportunities: {},
  searchAids: {},
  listPublishedAids: {},
  askQuestion: {},
  showSimulation: {},
  compareCommunes: {},
  ...publicForm('SendAidResult', 'pendingAidResult', { fields: { email: 'ange@corvaine.example.org' }, consent: true }),
  simulateAids: { body: { audience: 'intern' } },
  searchAgenda: {},
  searchStructures: {},
  listStructures: {},
  searchOutings: {},
  listOutings: {},
  listAgenda: {},
  searchPartners: {},
  showCompanion: {},
  sendCompanion: { body: { fields: sampleCompanion('Corvaine', 'Ange'), consent: true } },
  thankForCompanion: {},
  showCheckMailForCompanion: {},
  showConfirmationOfCompanion: { linkTo: 'pendingCompanion' },
  confirmCompanion: { linkTo: 'pendingCompanion', body: {} },
  showOwnCompanion: { linkTo: 'companion' },
  downloadOwnCompanion: { linkTo: 'companion' },
  eraseOwnCompanion: { linkTo: 'companion', body: {} },
  ...publicForm('SignUpForm', 'pendingSignUp', { fields: guestFields, consent: true }, 'event'),
  signUp: { record: 'event', body: guest },
  showRegistration: {},
  changeRegistration: { body: { guests: 1, answers: {} } },
  acceptOffer: { linkTo: 'secondRegistration', body: {} },
  showCancellation: { linkTo: 'secondRegistration' },
  cancelRegistration: { body: {} },
  downloadInvitation: {},
  showCertificate: { linkTo: 'arrivedRegistration' },
  ...publicForm('PersonalAgenda', 'pendingFeed', { fields: { email: 'ange@corvaine.example.org' }, consent: true }),
  showOwnAgenda: { linkTo: 'feed', linkNonce: '1' },
  downloadOwnAgenda: { linkTo: 'feed', linkNonce: '1' },
  chooseOwnAgenda: { linkTo: 'feed', linkNonce: '1', body: { contents: ['aids'] } },
  renewOwnAgenda: { linkTo: 'feed', linkNonce: '1', body: {} },
  stopOwnAgenda: { linkTo: 'feed', linkNonce: '2', body: {} },
  showJoinPromotion: { record: 'promotion' },
  sendJoinPromotion: { record: 'promotion', body: { fields: sampleJoin('Corvaine', 'Ange'), consent: true } },
  thankForJoinPromotion: {},
  showCheckMailForJoinPromotion: {},
  showConfirmationOfJoinPromotion: { linkTo: 'pendingJoin' },
  confirmJoinPromotion: { linkTo: 'pendingJoin', body: {} },
  startSurvey: { record: 'survey', body: {} },
  showAnswer: { linkTo: 'answer' },
  answerQuestion: { linkTo: 'answer', body: { step: 1, values: ['4'] } },
  sendAnswer: { linkTo: 'answer', body: {} },
  showNewcomer: { linkTo: 'newcomer' },
  changeNewcomer: { linkTo: 'newcomer', body: change },
  answerFollowUp: { linkTo: 'newcomer', body: { answer: 'other' } },
  downloadNewcomer: { linkTo: 'newcomer' },
  eraseNewcomer: { linkTo: 'newcomer', body: {} },
}

/** One entry per route of the agencies’ API: the other region’s figures are what must not be told. */
export const regionCases: Readonly<Record<string, RouteCase>> = { readFigures: {}, downloadFigures: {} }
