import * as z from 'zod'
import { environmentFor } from './environment.ts'
import { resourceNames } from './names.ts'
import type { StageConfig } from './stages.ts'

export const identityEnvironment = (stage: StageConfig): Record<string, string> =>
  environmentFor('identity', z.object({ REGISTRY_TABLE: z.string() }), {
    REGISTRY_TABLE: resourceNames(stage).tables.registry,
  })

export interface ApiEnvironmentParts {
  readonly userPoolId: string
  readonly clientId: string
  readonly pointersArn: string
  readonly dataRoleArn: string
}

export const apiEnvironment = (
  _service: string,
  _stage: StageConfig,
  _parts: ApiEnvironmentParts,
): Record<string, string> => ({})
