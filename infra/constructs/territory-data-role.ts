import { Duration } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { accept } from '../nag.ts'

export interface TerritoryDataRoleProps {
  readonly roleName: string
  readonly tableArn: string
  /** Functions that may take the role, each time for the one territory they tag their session with. */
  readonly trusted: readonly iam.IRole[]
  /** Bucket of the releases, for the role that may also write a territory's files. */
  readonly sitesBucketArn?: string
  /** Bucket of the files of photos, each territory’s under its own prefix. */
  readonly photos: { readonly bucketArn: string; readonly may: 'read' | 'write' }
}

/** Session tag that names the territory; trust requires it, policies read it. */
const territoryTag = 'territory'

// Scan and PartiQL have no leading key to check, so they are simply not here; TransactWriteItems and
// TransactGetItems are authorised through the single-item actions below.
const dataActions = [
  'dynamodb:GetItem',
  'dynamodb:BatchGetItem',
  'dynamodb:Query',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
] as const

/**
 * The right to one territory's data: whoever takes this role says for which territory in a session tag, and reaches
 * only keys that begin with `T#<territory>#`. `ForAllValues` is true when a request carries no key at all, hence the
 * `Null` check; the trailing `#` keeps a territory from its near-twin.
 */
export class TerritoryDataRole extends Construct {
  readonly role: iam.Role

  constructor(scope: Construct, id: string, props: TerritoryDataRoleProps) {
    super(scope, id)
    const tag = `aws:RequestTag/${territoryTag}`
    this.role = new iam.Role(this, 'Role', {
      roleName: props.roleName,
      description: 'Data of the territory named by the session tag, and of no other',
      maxSessionDuration: Duration.hours(1),
      assumedBy: new iam.PrincipalWithConditions(
        new iam.SessionTagsPrincipal(
          new iam.CompositePrincipal(...props.trusted.map((role) => new iam.ArnPrincipal(role.roleArn))),
        ),
        {
          StringLike: { [tag]: `ter_${'?'.repeat(26)}` },
          'ForAllValues:StringEquals': { 'aws:TagKeys': [territoryTag] },
        },
      ),
    })
    const ownKeys = `T#\${aws:PrincipalTag/${territoryTag}}#*`
    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'OwnTerritoryData',
        actions: [...dataActions],
        resources: [props.tableArn],
        conditions: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [ownKeys] },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      }),
    )
    this.allowPhotos(props.photos)
    if (props.sitesBucketArn !== undefined)
      this.role.addToPolicy(
        new iam.PolicyStatement({
          sid: 'OwnTerritoryFiles',
          actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
          resources: [`${props.sitesBucketArn}/\${aws:PrincipalTag/${territoryTag}}/*`],
        }),
      )
    if (props.sitesBucketArn !== undefined)
      accept(
        this.role,
        `IAM5[Resource::${props.sitesBucketArn}/<aws:PrincipalTag/${territoryTag}>/*]`,
        'The folder of the one territory that the session is tagged with.',
      )
    for (const trusted of props.trusted)
      trusted.addToPrincipalPolicy(
        new iam.PolicyStatement({
          sid: 'TakeTerritoryRole',
          actions: ['sts:AssumeRole', 'sts:TagSession'],
          resources: [this.role.roleArn],
        }),
      )
  }

  private allowPhotos({ bucketArn, may }: TerritoryDataRoleProps['photos']): void {
    const ownPrefix = `\${aws:PrincipalTag/${territoryTag}}/*`
    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'OwnTerritoryPhotos',
        actions: may === 'read' ? ['s3:GetObject'] : ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
        resources: [`${bucketArn}/${ownPrefix}`],
      }),
    )
    // Without the right to list, S3 answers 403 instead of 404 for what is not there.
    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ListOwnTerritoryPhotos',
        actions: ['s3:ListBucket'],
        resources: [bucketArn],
        conditions: { StringLike: { 's3:prefix': [ownPrefix] } },
      }),
    )
    accept(
      this.role,
      `IAM5[Resource::${bucketArn}/<aws:PrincipalTag/${territoryTag}>/*]`,
      'The photos of the one territory that the session is tagged with.',
    )
  }
}
