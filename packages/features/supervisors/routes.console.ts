import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import type { SliceRoute } from '../slice.ts'
import {
  interests,
  levels,
  type Placement,
  placementKinds,
  professions,
  type Supervisor,
  supervisorWarnings,
} from './contract.ts'
import { levelsOf, unknownPlacements, unknownSupervisors } from './model.ts'
import { placements, supervisors } from './store.ts'

const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id))

const placementSpec: EditorialSpec<Placement> = {
  collection: placements,
  path: 'placements',
  tag: 'Lieux de stage',
  noun: 'placement',
  label: 'Lieu de stage',
  nameOf: (placement) => placement.name,
  slugOf: (placement) => placement.slug,
  reservedSlugs: /^(?:page-\d+|carte)$/,
  shape: {
    text: (placement) =>
      [
        placement.name,
        placement.commune.name,
        placementKinds[placement.kind],
        ...levelsOf(placement).map((level) => levels[level]),
        ...placement.interests.map((interest) => interests[interest]),
      ].join(' '),
    facets: {
      kind: (placement) => [placement.kind],
      level: levelsOf,
      commune: (placement) => [placement.commune.code],
      housing: (placement) => [placement.housing],
    },
    sorts: {
      name: (placement) => placement.name,
      commune: (placement) => placement.commune.name,
      verifiedOn: (placement) => placement.verifiedOn,
    },
  },
  check: async (placement, store) => unknownSupervisors(placement.offers, idsOf(await store.list(supervisors))),
}

const supervisorSpec: EditorialSpec<Supervisor> = {
  collection: supervisors,
  path: 'supervisors',
  tag: 'Maîtres de stage',
  noun: 'supervisor',
  label: 'Maître de stage',
  nameOf: (supervisor) => `${supervisor.firstName} ${supervisor.lastName}`,
  slugOf: (supervisor) => supervisor.slug,
  shape: {
    text: (supervisor) =>
      [
        supervisor.firstName,
        supervisor.lastName,
        supervisor.rpps,
        professions[supervisor.profession],
        ...supervisor.interests.map((interest) => interests[interest]),
      ].join(' '),
    facets: {
      profession: (supervisor) => [supervisor.profession],
      level: (supervisor) => supervisor.levels,
      interest: (supervisor) => supervisor.interests,
      placement: (supervisor) => supervisor.placementIds,
    },
    sorts: {
      lastName: (supervisor) => `${supervisor.lastName} ${supervisor.firstName}`,
      profession: (supervisor) => professions[supervisor.profession],
      verifiedOn: (supervisor) => supervisor.verifiedOn,
    },
  },
  check: async (supervisor, store) => unknownPlacements(supervisor.placementIds, idsOf(await store.list(placements))),
  warnings: supervisorWarnings,
}

export const consoleRoutes: readonly SliceRoute[] = [
  ...editorialRoutes(placementSpec),
  ...editorialRoutes(supervisorSpec),
]
