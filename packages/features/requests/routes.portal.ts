import { notFound } from '@ancrage/http'
import { err, ok } from '@ancrage/kernel'
import * as z from 'zod'
import { definePublicForm } from '../public-forms/define-form.ts'
import type { SliceRoute } from '../slice.ts'
import {
  anyRecordIdSchema,
  askers,
  askSchema,
  claimSchema,
  consents,
  contactSchema,
  proposalSchema,
  requestProblems,
  subjects,
} from './contract.ts'
import { askHolder } from './operations/ask-holder.ts'
import { claimListing } from './operations/claim-listing.ts'
import { contactTeam } from './operations/contact-team.ts'
import { findRecipient, offeredFor } from './operations/find-recipient.ts'
import { proposeCorrection } from './operations/propose-correction.ts'
import { askPage, claimPage, correctionPage, teamPage } from './pages/ask.tsx'
import { hubPath } from './paths.ts'
import { answerRoutes } from './routes.portal/answer.ts'
import { spaceRoutes } from './routes.portal/space.ts'
import { findListing } from './store.ts'
import { spaceWords } from './words/space.ts'
import { words } from './words.ts'

const params = z.strictObject({ id: anyRecordIdSchema })

const personOf = (fields: { readonly text: (name: string) => string }) => ({
  firstName: fields.text('firstName'),
  lastName: fields.text('lastName'),
  email: fields.text('email').trim(),
  phone: fields.text('phone').trim(),
})

const askForm = definePublicForm({
  name: 'ask-holder',
  operation: 'AskHolder',
  tag: 'Demandes',
  what: { fr: words.fr.ask.what, en: words.en.ask.what },
  path: '/mes-demarches/demandes/{id}',
  answers: '/mes-demarches/demande',
  params,
  load: async (deps, { id }) => {
    const kind = await offeredFor(deps, id)
    const recipient = await kind?.find(deps, id)
    if (!kind || !recipient) return err(notFound)
    return ok({ recipient, bySemester: kind.bySemester, listing: (await findListing(deps.store, id))?.value })
  },
  fields: askSchema,
  form: (fields) => ({
    ...personOf(fields),
    asker: fields.text('asker'),
    semester: fields.text('semester'),
    message: fields.text('message'),
  }),
  emailOf: ({ email }) => email,
  consent: consents.relay,
  page: askPage,
  said: ({ firstName, lastName, asker, message }, locale) => [
    { term: words[locale].fields.lastName, value: `${firstName} ${lastName}` },
    { term: words[locale].ask.asker, value: words[locale].askers[asker] },
    { term: words[locale].fields.message, value: message },
  ],
  thanks: (locale) => words[locale].ask.thanks,
  problems: [requestProblems.contactClosed],
  example: {
    ...{ firstName: 'Anne', lastName: 'Dupuy', email: 'anne@exemple.fr', asker: Object.keys(askers)[0] },
    message: 'Je cherche un SASPAS pour novembre.',
  },
  accept: (deps, submission) => askHolder(deps, submission.params.id, submission),
})

const contactForm = definePublicForm({
  name: 'contact-team',
  operation: 'ContactTeam',
  tag: 'Demandes',
  what: { fr: words.fr.contact.what, en: words.en.contact.what },
  path: '/mes-demarches/contact',
  answers: '/mes-demarches/contact',
  load: async () => ok(undefined),
  fields: contactSchema,
  form: (fields) => ({ ...personOf(fields), subject: fields.text('subject'), message: fields.text('message') }),
  emailOf: ({ email }) => email,
  consent: consents.team,
  page: teamPage,
  said: ({ firstName, lastName, subject, message }, locale) => [
    { term: words[locale].fields.lastName, value: `${firstName} ${lastName}` },
    { term: words[locale].contact.subject, value: words[locale].subjects[subject] },
    { term: words[locale].fields.message, value: message },
  ],
  thanks: (locale) => ({ ...words[locale].contact.thanks, next: { label: words[locale].hub.nav, path: hubPath } }),
  example: {
    ...{ firstName: 'Anne', lastName: 'Dupuy', email: 'anne@exemple.fr', subject: Object.keys(subjects)[0] },
    message: 'Où loger en mai ?',
  },
  accept: contactTeam,
})

const claimForm = definePublicForm({
  name: 'claim-listing',
  operation: 'ClaimListing',
  tag: 'Espace personnel',
  what: { fr: spaceWords.fr.claim.what, en: spaceWords.en.claim.what },
  path: '/mes-demarches/fiches/{id}',
  answers: '/mes-demarches/fiche',
  params,
  load: async (deps, { id }) => {
    const record = await findRecipient(deps, id)
    return record ? ok(record) : err(notFound)
  },
  fields: claimSchema,
  form: (fields) => ({ ...personOf(fields), message: fields.text('message') }),
  emailOf: ({ email }) => email,
  consent: consents.team,
  page: claimPage,
  said: ({ firstName, lastName, message }, locale) => [
    { term: words[locale].fields.lastName, value: `${firstName} ${lastName}` },
    ...(message === '' ? [] : [{ term: spaceWords[locale].claim.message, value: message }]),
  ],
  thanks: (locale) => spaceWords[locale].claim.thanks,
  example: { firstName: 'Anne', lastName: 'Dupuy', email: 'anne@exemple.fr' },
  accept: (deps, submission) => claimListing(deps, submission.loaded, submission),
})

const correctionForm = definePublicForm({
  name: 'propose-correction',
  operation: 'ProposeCorrection',
  tag: 'Corrections',
  what: { fr: spaceWords.fr.correction.what, en: spaceWords.en.correction.what },
  path: '/mes-demarches/corrections/{id}',
  answers: '/mes-demarches/correction',
  params,
  load: async (deps, { id }) => {
    const record = await deps.others?.findRecord(id)
    return record ? ok(record) : err(notFound)
  },
  fields: proposalSchema,
  form: (fields) => ({
    what: fields.text('what'),
    proposal: fields.text('proposal'),
    email: fields.text('email').trim(),
  }),
  emailOf: ({ email }) => email,
  page: correctionPage,
  said: ({ what, proposal }, locale) => [
    { term: spaceWords[locale].correction.field, value: what },
    { term: spaceWords[locale].correction.proposal, value: proposal },
  ],
  thanks: (locale) => spaceWords[locale].correction.thanks,
  accept: (deps, submission) => proposeCorrection(deps, submission.loaded, submission),
})

export const portalRoutes: readonly SliceRoute[] = [
  ...askForm,
  ...contactForm,
  ...claimForm,
  ...correctionForm,
  ...answerRoutes,
  ...spaceRoutes,
]
