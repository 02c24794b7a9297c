import { defineRouteFor, json, signedIn } from '@ancrage/http'
import { ok } from '@ancrage/kernel'
import type { Registry } from '@ancrage/store/registry.ts'
import { regionRoles, territoryRoles } from '@ancrage/tenancy'
import * as z from 'zod'

interface MeDeps {
  readonly registry: Registry
  readonly originOf: (host: string) => string
}

const defineRoute = defineRouteFor<MeDeps>()

const meSchema = z.object({
  member: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  territories: z.array(
    z.object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      role: z.string(),
      permissions: z.array(z.string()),
      portalUrl: z.string(),
      hue: z.number(),
      modules: z.array(z.string()),
    }),
  ),
  regions: z.array(
    z.object({ code: z.string(), name: z.string(), role: z.string(), permissions: z.array(z.string()) }),
  ),
  operator: z.boolean(),
})

const me = defineRoute({
  method: 'get',
  path: '/me',
  operationId: 'readMe',
  summary: 'Qui je suis, mes territoires et mes régions.',
  tags: ['Mon compte'],
  access: signedIn(),
  responses: { 200: meSchema },
  handle: async ({ deps: { registry, originOf }, scope: person }) => {
    const memberships = await registry.memberships(person.memberId)
    const member = await registry.member(person.memberId)
    const territories = await Promise.all(
      memberships.flatMap((one) =>
        one.kind === 'territory'
          ? [
              registry.territory(one.target).then((entry) =>
                entry
                  ? [
                      {
                        id: entry.id,
                        slug: entry.slug,
                        name: entry.name,
                        role: one.role,
                        permissions: [...territoryRoles[one.role]],
                        portalUrl: originOf(entry.hosts[0] ?? ''),
                        hue: entry.hue,
                        modules: entry.modules,
                      },
                    ]
                  : [],
              ),
            ]
          : [],
      ),
    )
    const regions = await Promise.all(
      memberships.flatMap((one) =>
        one.kind === 'region'
          ? [
              registry.region(one.target).then((region) => ({
                code: one.target,
                name: region?.name ?? one.target,
                role: one.role,
                permissions: [...regionRoles[one.role]],
              })),
            ]
          : [],
      ),
    )
    return ok(
      json({
        member: { id: person.memberId, name: member?.name ?? person.name, email: member?.email ?? person.email ?? '' },
        territories: territories.flat().toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
        regions,
        operator: memberships.some((one) => one.kind === 'operator'),
      }),
    )
  },
})

export const meRoutes = [me]
