import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import * as z from 'zod'

export interface AwsCall {
  readonly service: 'sts' | 'secretsmanager' | 'sqs' | 'ses' | 'cognito' | 's3'
  readonly input: Readonly<Record<string, unknown>>
}

export interface FakeAws {
  /** For `AWS_ENDPOINT_URL`: every service but the database answers here. */
  readonly endpoint: string
  /** What was asked, oldest first. */
  readonly calls: readonly AwsCall[]
  readonly stop: () => Promise<void>
}

interface Answer {
  readonly call: AwsCall
  readonly type: string
  readonly body: string
}

const objectSchema = z.record(z.string(), z.unknown())

const session = (): string => `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
  <Credentials><AccessKeyId>ASIALOCAL</AccessKeyId><SecretAccessKey>local</SecretAccessKey><SessionToken>local</SessionToken>
  <Expiration>${new Date(Date.now() + 3_600_000).toISOString()}</Expiration></Credentials>
  <AssumedRoleUser><Arn>arn:aws:sts::111122223333:assumed-role/local/local</Arn><AssumedRoleId>local</AssumedRoleId></AssumedRoleUser>
</AssumeRoleResult></AssumeRoleResponse>`

const json = (call: AwsCall, body: unknown): Answer => ({
  call,
  type: 'application/x-amz-json-1.0',
  body: JSON.stringify(body),
})

const answerFor = (
  request: IncomingMessage,
  text: string,
  secrets: ReadonlyMap<string, string>,
): Answer | undefined => {
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    const input = Object.fromEntries(new URLSearchParams(text))
    return input.Action === 'AssumeRole'
      ? { call: { service: 'sts', input }, type: 'text/xml', body: session() }
      : undefined
  }
  if (request.method === 'GET' && request.url?.includes('list-type=2')) {
    const body = '<ListBucketResult><KeyCount>0</KeyCount><IsTruncated>false</IsTruncated></ListBucketResult>'
    return { call: { service: 's3', input: {} }, type: 'application/xml', body }
  }
  const input = objectSchema.parse(text === '' ? {} : JSON.parse(text))
  const target = String(request.headers['x-amz-target'] ?? request.url)
  if (target === 'secretsmanager.GetSecretValue') {
    const SecretString = secrets.get(String(input.SecretId))
    return SecretString === undefined
      ? undefined
      : json({ service: 'secretsmanager', input }, { Name: input.SecretId, SecretString })
  }
  if (target === 'AmazonSQS.SendMessage') {
    const MD5OfMessageBody = createHash('md5').update(String(input.MessageBody)).digest('hex')
    return json({ service: 'sqs', input }, { MessageId: randomUUID(), MD5OfMessageBody })
  }
  if (target === 'AWSCognitoIdentityProviderService.AdminCreateUser')
    return json({ service: 'cognito', input }, { User: {} })
  if (target.startsWith('/v2/email/outbound-emails'))
    return json({ service: 'ses', input }, { MessageId: randomUUID() })
  return undefined
}

/** The few calls that bundles make beside the database, answered on this machine; anything else is refused. */
export const startFakeAws = async (secrets: ReadonlyMap<string, string>): Promise<FakeAws> => {
  const calls: AwsCall[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const answer = answerFor(request, Buffer.concat(chunks).toString('utf8'), secrets)
    if (answer === undefined) {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
      response.end(JSON.stringify({ __type: 'UnexpectedCall', message: String(request.headers['x-amz-target']) }))
      return
    }
    calls.push(answer.call)
    response.writeHead(200, { 'content-type': answer.type }).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    calls,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
