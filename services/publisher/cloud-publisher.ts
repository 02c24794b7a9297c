import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TerritoryId } from '@ancrage/kernel'
import { manifestSchema, manifestText, objectKey, type ReleaseTarget } from '@ancrage/site/manifest.ts'
import type { Registry } from '@ancrage/store/registry.ts'
import { openReleaseObjects, S3Client } from '@ancrage/store/s3-target.ts'
import { cloudPointers } from '../common/cloud/pointers.ts'
import { territoryCredentials } from '../common/cloud/territory-engines.ts'
import { readIslands } from '../common/read-islands.ts'
import type { Surroundings } from '../common/slice-deps.ts'
import type { PublisherDeps } from './publish-site.ts'

const manifestFile = 'manifest.json'

/** Releases in the bucket, written with the rights of their own territory. */
const s3Target = (bucket: string, roleArn: string, territoryId: TerritoryId): ReleaseTarget => {
  const s3 = new S3Client({ credentials: () => territoryCredentials(roleArn, territoryId), maxAttempts: 4 })
  const objects = openReleaseObjects(s3, bucket, territoryId)
  return {
    put: (releaseId, path, bytes, contentType) =>
      objects.put(
        releaseId,
        objectKey(path),
        bytes,
        contentType,
        /^\/(?:assets|photos)\//.test(path) ? 'for-ever' : 'revalidate',
      ),
    carry: (from, releaseId, paths) => objects.copy(from, releaseId, paths.map(objectKey)),
    readManifest: async (releaseId) => {
      const text = await objects.readText(releaseId, manifestFile)
      return text === undefined ? undefined : manifestSchema.parse(JSON.parse(text))
    },
    writeManifest: (manifest) =>
      objects.put(
        manifest.releaseId,
        manifestFile,
        new TextEncoder().encode(manifestText(manifest)),
        'application/json',
        'revalidate',
      ),
  }
}

/** The publisher of the cloud; style sheets, fonts and scripts were copied beside the bundle when it was built. */
export const cloudPublisher = (
  around: Surroundings,
  registry: Pick<Registry, 'territory'>,
  config: { readonly SITES_BUCKET: string; readonly POINTERS_ARN: string; readonly DATA_ROLE_ARN: string },
): PublisherDeps => {
  const folder = import.meta.dirname
  return {
    around,
    pointers: cloudPointers(config.POINTERS_ARN, registry),
    targetOf: (territoryId) => s3Target(config.SITES_BUCKET, config.DATA_ROLE_ARN, territoryId),
    islands: readIslands(join(folder, 'islands')),
    assetsFolder: join(folder, 'site'),
    codeVersion: readFileSync(join(folder, 'code-version.txt'), 'utf8').trim(),
  }
}
