import { runSimulation } from '@cloud-copilot/iam-simulate'
import * as z from 'zod'
import { resourcesOf, type Template } from './synth-platform.ts'

const strings = z.union([z.string(), z.array(z.string())])
const policySchema = z.looseObject({
  Version: z.string(),
  Statement: z.array(
    z.looseObject({
      Effect: z.enum(['Allow', 'Deny']),
      Action: strings,
      Resource: strings.optional(),
      Condition: z.record(z.string(), z.record(z.string(), strings)).optional(),
    }),
  ),
})
export type PolicyDocument = z.output<typeof policySchema>

export const account = '111122223333'

const isRef = (value: unknown): value is { readonly Ref: string } =>
  typeof value === 'object' && value !== null && 'Ref' in value && typeof value.Ref === 'string'

/** Puts physical names where the template still has references, as CloudFormation will. */
const resolve = (value: unknown, template: Template): unknown => {
  if (Array.isArray(value)) return value.map((item) => resolve(item, template))
  if (typeof value !== 'object' || value === null) return value
  if ('Fn::GetAtt' in value && Array.isArray(value['Fn::GetAtt'])) {
    const [id, attribute] = value['Fn::GetAtt'].map(String)
    const properties = template.Resources[String(id)]?.Properties
    if (attribute === 'Arn' && properties?.RoleName !== undefined)
      return `arn:aws:iam::${account}:role/${String(properties.RoleName)}`
    return `arn:aws:unresolved:eu-west-3:${account}:${String(id)}`
  }
  if ('Fn::Join' in value || isRef(value) || 'Fn::GetStackOutput' in value)
    return `arn:aws:unresolved:eu-west-3:${account}:x`
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, template)]))
}

const toDocument = (value: unknown, template: Template): PolicyDocument => policySchema.parse(resolve(value, template))

/** Every policy attached to the role of that name. */
export const policiesOfRole = (template: Template, roleName: string): readonly PolicyDocument[] => {
  const role = resourcesOf(template, 'AWS::IAM::Role').find(([, { Properties }]) => Properties.RoleName === roleName)
  if (role === undefined) throw new Error(`no role ${roleName}`)
  return resourcesOf(template, 'AWS::IAM::Policy')
    .filter(([, { Properties }]) => JSON.stringify(Properties.Roles).includes(`"${role[0]}"`))
    .map(([, { Properties }]) => toDocument(Properties.PolicyDocument, template))
}

export const trustOfRole = (template: Template, roleName: string): PolicyDocument => {
  const role = resourcesOf(template, 'AWS::IAM::Role').find(([, { Properties }]) => Properties.RoleName === roleName)
  return toDocument(role?.[1].Properties.AssumeRolePolicyDocument, template)
}

export interface AwsRequest {
  readonly principal: string
  readonly action: string
  readonly resource: string
  readonly context?: Readonly<Record<string, string | string[]>>
}

/** What IAM would answer, by an evaluator that needs no account. */
export const evaluate = async (
  request: AwsRequest,
  identityPolicies: readonly PolicyDocument[],
  resourcePolicy?: PolicyDocument,
): Promise<'Allowed' | 'ImplicitlyDenied' | 'ExplicitlyDenied'> => {
  const everything = {
    name: 'FullAccess',
    policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
  }
  const result = await runSimulation(
    {
      request: {
        principal: request.principal,
        action: request.action,
        resource: { resource: request.resource, accountId: account },
        contextVariables: { ...request.context },
      },
      identityPolicies: identityPolicies.map((policy, index) => ({ name: `policy-${index}`, policy })),
      serviceControlPolicies: [{ orgIdentifier: 'root', policies: [everything] }],
      resourceControlPolicies: [],
      ...(resourcePolicy === undefined ? {} : { resourcePolicy }),
    },
    {},
  )
  if (result.resultType === 'error') throw new Error(JSON.stringify(result.errors))
  return result.overallResult
}
