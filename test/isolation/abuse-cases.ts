import { sampleSignUp } from '../fixtures/sample-forms.ts'
import { localDay, sampleAid, sampleEvent, samplePlacement, sampleSupervisor } from '../fixtures/sample-records.ts'
import type { Answer, Ask, TwoTerritories } from '../fixtures/two-territories.ts'

type Send = () => Promise<Answer>

export interface Expected {
  readonly status: number
  readonly type: string
  /** Every one must be named; the message of the first must match `says`, else the detail must. */
  readonly at?: readonly string[]
  readonly says: RegExp
}
const nobody = '01J0000000000000000000000Z'

/** What people and programs send by mistake or malice, each with the answer that helps. */
export const abuseCases = (two: TwoTerritories): readonly (readonly [string, Send, Expected])[] => {
  const { a, b, platform } = two
  const now = platform.around.clock.now()
  const token = a.tokens.administrator
  const home = `/territories/${a.id}`
  const place = { ...samplePlacement('Corvaine', now, []), slug: 'corvaine' }
  const person = { ...sampleSupervisor('Corvaine', now, []), slug: 'corvaine' }
  const aid = { ...sampleAid('Corvaine', now), code: 'C9', slug: 'corvaine' }
  const evening = sampleEvent('Corvaine', now, { slug: 'corvaine' })
  const guest = sampleSignUp('Corvaine', 'Ange')

  const post =
    (path: string, body: unknown, more: Ask = {}): Send =>
    () =>
      two.console(`${home}/${path}`, { method: 'POST', token, body, ...more })
  const put =
    (path: string, body: unknown, ifMatch: string | undefined, more: Ask = {}): Send =>
    () => {
      const headers = ifMatch === undefined ? {} : { 'if-match': ifMatch }
      return two.console(`${home}/${path}`, { method: 'PUT', token, body, headers, ...more })
    }
  const act =
    (path: string, ifMatch: string | undefined): Send =>
    () =>
      two.console(`${home}/${path}`, { method: 'POST', token, headers: ifMatch ? { 'if-match': ifMatch } : {} })
  const signUp =
    (event: string, body: unknown, headers: Ask['headers'] = {}): Send =>
    () =>
      two.portal(a.host, `/api/events/${event}/registrations`, { method: 'POST', body, headers })
  const read =
    (path: string): Send =>
    () =>
      two.console(`${home}/${path}`, { token })
  const manage =
    (linkToken: string, path = '', body?: unknown): Send =>
    () =>
      two.portal(a.host, `/mes-demarches/inscription/${linkToken}${path}`, {
        ...(body === undefined ? {} : { method: 'POST', body }),
      })
  const linkUntil = (expiresAt: `${number}-01-01T00:00:00.000Z`, subject: string = a.ids.registration): string =>
    platform.around.links.sign({ territoryId: a.id, purpose: 'registration', subject, expiresAt })

  return [
    // Bodies that cannot be read
    [
      'malformed JSON',
      post('placements', '{"name": "Auch", '),
      { status: 400, type: 'malformed-body', says: /mal formé/ },
    ],
    ['an empty body', post('placements', '  '), { status: 400, type: 'malformed-body', says: /vide/ }],
    [
      'JSON nested two thousand times',
      post('placements', `${'['.repeat(2000)}${']'.repeat(2000)}`),
      { status: 400, type: 'malformed-body', says: /niveaux/ },
    ],
    [
      'a body over the limit',
      post('placements', { ...place, description: 'a'.repeat(200_000) }),
      { status: 413, type: 'body-too-large', says: /125 ko.*Raccourcissez/ },
    ],
    [
      'a sign-up over the limit',
      signUp(a.ids.event, { ...guest, message: 'a'.repeat(80_000) }),
      { status: 413, type: 'body-too-large', says: /64 ko/ },
    ],
    [
      'another format',
      post('placements', 'name=Auch', { headers: { 'content-type': 'text/plain' } }),
      { status: 415, type: 'unsupported-media-type', says: /application\/json/ },
    ],
    [
      'a compressed body',
      post('placements', '{}', { headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } }),
      { status: 415, type: 'unsupported-media-type', says: /non compressé/ },
    ],
    // Fields
    [
      'an unknown field',
      post('placements', { ...place, nom: 'Auch' }),
      { status: 422, type: 'invalid-input', at: ['/nom'], says: /inconnu|prévu|retirez/i },
    ],
    [
      'a field of the system',
      post('placements', { ...place, version: 7, territoryId: b.id }),
      { status: 422, type: 'invalid-input', at: ['/version', '/territoryId'], says: /inconnu|prévu|retirez/i },
    ],
    [
      'a prototype key',
      post('placements', `{"__proto__":{"admin":true},${JSON.stringify(place).slice(1)}`),
      { status: 422, type: 'invalid-input', at: [''], says: /retirez/ },
    ],
    [
      'missing fields',
      post('supervisors', { firstName: 'Camille' }),
      {
        status: 422,
        type: 'invalid-input',
        at: ['/lastName', '/slug', '/profession', '/rpps'],
        says: /remplir|attendu/i,
      },
    ],
    [
      'an over-long text',
      post('placements', { ...place, name: 'a'.repeat(121) }),
      { status: 422, type: 'invalid-input', at: ['/name'], says: /120 caractères.*121/ },
    ],
    [
      'a text in place of a number',
      post('events', { ...evening, capacity: 'beaucoup' }),
      { status: 422, type: 'invalid-input', at: ['/capacity'], says: /[Nn]ombre/ },
    ],
    [
      'a control character',
      signUp(a.ids.event, { ...guest, firstName: 'An\u0000ge' }),
      { status: 422, type: 'invalid-input', at: ['/firstName'], says: /illisible/ },
    ],
    [
      'half a character',
      signUp(a.ids.event, `${JSON.stringify(guest).slice(0, -1)},"phone":"\\ud800"}`),
      { status: 422, type: 'invalid-input', at: ['/phone'], says: /illisible/ },
    ],
    [
      'an RPPS with letters',
      post('supervisors', { ...person, rpps: '1000123456A' }),
      { status: 422, type: 'invalid-input', at: ['/rpps'], says: /11 chiffres/ },
    ],
    [
      'an RPPS too short',
      post('supervisors', { ...person, rpps: '1000123456' }),
      { status: 422, type: 'invalid-input', at: ['/rpps'], says: /11 chiffres/ },
    ],
    [
      'a date that does not exist',
      post('placements', { ...place, verifiedOn: '2026-02-30' }),
      { status: 422, type: 'invalid-input', at: ['/verifiedOn'], says: /n’existe pas/ },
    ],
    [
      'an hour that does not exist',
      post('events', { ...evening, startsAt: '2026-11-21T25:00' }),
      { status: 422, type: 'invalid-input', at: ['/startsAt'], says: /n’existe pas/ },
    ],
    [
      'an event ending before it starts',
      post('events', { ...evening, endsAt: localDay(now, 29) }),
      { status: 422, type: 'invalid-input', at: ['/endsAt'], says: /avant le début/ },
    ],
    [
      'a registration that closes before it opens',
      post('events', { ...evening, registrationClosesAt: localDay(now, -11) }),
      { status: 422, type: 'invalid-input', at: ['/registrationClosesAt'], says: /avant de s’ouvrir/ },
    ],
    [
      'a quota above the capacity',
      post('events', { ...evening, quotas: [{ category: 'intern', seats: 51 }] }),
      { status: 422, type: 'invalid-input', at: ['/quotas'], says: /dépasse/ },
    ],
    [
      'an aid that ends before it begins',
      post('aids', { ...aid, validFrom: '2026-05-01', validTo: '2026-04-30' }),
      { status: 422, type: 'invalid-input', at: ['/validTo'], says: /avant son début/ },
    ],
    [
      'a link that would run a script',
      post('aids', { ...aid, sourceUrl: 'javascript:alert(1)' }),
      { status: 422, type: 'invalid-input', at: ['/sourceUrl'], says: /https:\/\// },
    ],
    [
      'a postal code with a letter in place of an INSEE code',
      post('placements', { ...place, commune: { code: '3201X', name: 'Auch' } }),
      { status: 422, type: 'invalid-input', at: ['/commune/code'], says: /INSEE/ },
    ],
    [
      'an address already taken',
      post('placements', samplePlacement('Corvaine', now, [])),
      { status: 409, type: 'already-exists', at: ['/slug'], says: /déjà prise/ },
    ],
    [
      'the address of a page that every portal has',
      post('aids', { ...aid, slug: 'simulateur' }),
      { status: 422, type: 'invalid-input', at: ['/slug'], says: /page du site.*autre/ },
    ],
    [
      'the address of a page of the list',
      put(`placements/${a.ids.draftPlacement}`, { ...place, slug: 'page-2' }, '"v1"'),
      { status: 422, type: 'invalid-input', at: ['/slug'], says: /page du site.*autre/ },
    ],
    [
      'the code of another aid',
      post('aids', { ...aid, code: 'E1' }),
      { status: 422, type: 'invalid-input', at: ['/code'], says: /déjà le code E1/ },
    ],
    // Ids
    [
      'an id of another kind in the address',
      read(`placements/${a.ids.supervisor}`),
      { status: 404, type: 'not-found', at: ['/path/id'], says: /pla_/ },
    ],
    ['an id that is no id', read('placements/1%27%20OR%201'), { status: 404, type: 'not-found', says: /pla_|adresse/ }],
    ['an id of nobody', read(`placements/pla_${nobody}`), { status: 404, type: 'not-found', says: /adresse/ }],
    [
      'an id of the other territory',
      read(`placements/${b.ids.placement}`),
      { status: 404, type: 'not-found', says: /adresse/ },
    ],
    [
      'a supervisor of the other territory in an offer',
      post('placements', { ...samplePlacement('Corvaine', now, [b.ids.supervisor]), slug: 'autre' }),
      { status: 422, type: 'invalid-input', at: ['/offers/0/supervisorIds/0'], says: /n’existe pas ici/ },
    ],
    [
      'a placement of nobody in a supervisor',
      post('supervisors', { ...person, placementIds: [`pla_${nobody}`] }),
      { status: 422, type: 'invalid-input', at: ['/placementIds/0'], says: /n’existe pas ici/ },
    ],
    // Versions
    [
      'an edit without its version',
      put(`placements/${a.ids.placement}`, place, undefined),
      { status: 428, type: 'precondition-required', says: /If-Match/ },
    ],
    [
      'an edit of an old version',
      put(`placements/${a.ids.placement}`, place, '"v1"'),
      { status: 412, type: 'edit-conflict', says: /Rien n’a été écrasé/ },
    ],
    [
      'an edit of a version to come',
      put(`placements/${a.ids.placement}`, place, '"v99"'),
      { status: 412, type: 'edit-conflict', says: /Rien n’a été écrasé/ },
    ],
    [
      'a version that is none',
      put(`placements/${a.ids.placement}`, place, '*'),
      { status: 428, type: 'precondition-required', says: /"v3"/ },
    ],
    [
      'publishing an old version',
      act(`placements/${a.ids.placement}/publish`, '"v1"'),
      { status: 412, type: 'edit-conflict', says: /compar/ },
    ],
    [
      'publishing what is in the bin',
      act(`placements/${a.ids.binnedPlacement}/publish`, '"v2"'),
      { status: 404, type: 'not-found', says: /supprimée/ },
    ],
    // Lists and cursors
    [
      'a replayed cursor of the other territory',
      async () => {
        const first = await two.console(`/territories/${b.id}/audit?limit=1`, { token: b.tokens.administrator })
        return read(`audit?limit=1&cursor=${encodeURIComponent(String(JSON.parse(first.body).cursor))}`)()
      },
      { status: 400, type: 'invalid-cursor', says: /première page/ },
    ],
    [
      'a page that cannot be',
      read('placements?page=0&perPage=1000'),
      { status: 422, type: 'invalid-input', at: ['/query/page', '/query/perPage'], says: /au moins|au plus/ },
    ],
    [
      'an unknown filter',
      read('placements?humeur=bonne'),
      { status: 422, type: 'invalid-input', at: ['/query/humeur'], says: /./ },
    ],
    [
      'an unknown sort',
      read('placements?sort=price'),
      { status: 422, type: 'invalid-input', at: ['/query/sort'], says: /./ },
    ],
    // Links
    [
      'an expired link',
      manage(linkUntil('2020-01-01T00:00:00.000Z')),
      { status: 410, type: 'expired-link', says: /expiré/ },
    ],
    [
      'a forged link',
      manage(`${a.linkToken.slice(0, -2)}xx`),
      { status: 404, type: 'invalid-link', says: /copié en entier/ },
    ],
    [
      'a link to a registration of nobody',
      manage(linkUntil('2999-01-01T00:00:00.000Z', `reg_${nobody}`)),
      { status: 404, type: 'not-found', says: /adresse/ },
    ],
    [
      'a change by an expired link',
      manage(linkUntil('2020-01-01T00:00:00.000Z'), '/changement', { guests: 1, answers: {} }),
      { status: 410, type: 'expired-link', says: /recevoir un nouveau/ },
    ],
    [
      'a cancellation by a forged link',
      manage(`${a.linkToken}x`, '/annulation', {}),
      { status: 404, type: 'invalid-link', says: /personne à contacter/ },
    ],
    // Events and sign-ups
    [
      'an event that has closed',
      signUp(a.ids.closedEvent, guest),
      { status: 409, type: 'registration-closed', says: /closes depuis.*contact@aubelle/ },
    ],
    [
      'a cancelled event',
      signUp(a.ids.cancelledEvent, guest),
      { status: 409, type: 'event-cancelled', says: /annulé/ },
    ],
    [
      'more guests than a full event could ever take',
      signUp(a.ids.fullEvent, { ...guest, guests: 2 }),
      { status: 422, type: 'invalid-input', at: ['/guests'], says: /choisissez 0/ },
    ],
    [
      'a party larger than allowed',
      signUp(a.ids.event, { ...guest, guests: 3 }),
      { status: 422, type: 'invalid-input', at: ['/guests'], says: /2\spersonnes au plus/ },
    ],
    [
      'no consent',
      signUp(a.ids.event, { ...guest, consent: false }),
      { status: 422, type: 'invalid-input', at: ['/consent'], says: /Cochez/ },
    ],
    [
      'a robot that fills every field',
      signUp(a.ids.event, { ...guest, website: 'https://spam.example' }),
      { status: 422, type: 'invalid-input', at: ['/website'], says: /vide/ },
    ],
    [
      'an e-mail address that is none',
      signUp(a.ids.event, { ...guest, email: 'ange@' }),
      { status: 422, type: 'invalid-input', at: ['/email'], says: /e-mail/ },
    ],
    ['an event of nobody', signUp(`evt_${nobody}`, guest), { status: 404, type: 'not-found', says: /adresse/ }],
    [
      'an event of the other territory',
      signUp(b.ids.event, guest),
      { status: 404, type: 'not-found', says: /adresse/ },
    ],
    [
      'a key used for another content',
      signUp(a.ids.event, guest, { 'idempotency-key': 'the-same-key-in-both-territories-Lou' }),
      { status: 422, type: 'idempotency-conflict', says: /déjà servi/ },
    ],
    [
      'an event sent to the bin while people mean to come',
      async () => {
        const path = `${home}/events/${a.ids.event}`
        const etag = new Map((await two.console(path, { token })).headers).get('etag') ?? ''
        return two.console(path, { method: 'DELETE', token, headers: { 'if-match': etag } })
      },
      { status: 409, type: 'wrong-state', says: /Annulez-le et publiez-le/ },
    ],
    [
      'the arrival of someone who waits',
      post(`registrations/${a.ids.waitingRegistration}/check-in`, undefined),
      { status: 409, type: 'wrong-state', says: /confirmée/ },
    ],
    // Answers of the simulator
    [
      'an answer that does not exist',
      () => two.portal(a.host, '/api/aids/simulations', { method: 'POST', body: { profession: 'wizard' } }),
      { status: 422, type: 'invalid-input', at: ['/profession'], says: /./ },
    ],
    // Addresses
    ['an address of nobody', read('wizards'), { status: 404, type: 'not-found', says: /adresse/ }],
    [
      'a method that is not foreseen',
      () => two.console(`${home}/placements`, { method: 'PATCH', token, body: {} }),
      { status: 405, type: 'method-not-allowed', says: /GET, POST|POST, GET/ },
    ],
  ]
}
