import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useServices } from '../app/services.ts'
import { useTerritory } from '../app/session.ts'

/** Reads one address below the territory and parses the answer. */
export const useTerritoryQuery = <T>(path: string, schema: { parse: (value: unknown) => T }): UseQueryResult<T> => {
  const { api } = useServices()
  const { id } = useTerritory()
  return useQuery({
    queryKey: ['territory', id, path],
    queryFn: async () => schema.parse(await api.json(`/api/v1/territories/${id}/${path}`)),
    staleTime: 0,
  })
}
