// The part of Lambda's Node runtime that matters to a bundle: import it, then take events one after the other.
import http from 'node:http'
import { pathToFileURL } from 'node:url'

const [host, port] = String(process.env.AWS_LAMBDA_RUNTIME_API).split(':')
// node:http rather than fetch: its warm-up would be counted as the bundle's.
const agent = new http.Agent({ keepAlive: true })

const call = (method, path, { body, headers } = {}) =>
  new Promise((resolve, reject) => {
    const request = http.request(
      { host, port, agent, method, headers, path: `/2018-06-01/runtime/${path}` },
      (response) => {
        const chunks = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () => resolve({ headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }))
      },
    )
    request.on('error', reject)
    request.end(body)
  })

const describe = (error) =>
  JSON.stringify({ errorType: error?.name ?? typeof error, errorMessage: error?.message ?? String(error) })

let handler
const importStartedAt = performance.now()
try {
  handler = (await import(pathToFileURL(process.argv[2]).href)).handler
  if (typeof handler !== 'function')
    throw Object.assign(new Error('the bundle exports no handler'), { name: 'Runtime.HandlerNotFound' })
} catch (error) {
  console.error(error)
  await call('POST', 'init/error', { body: describe(error) })
  process.exit(1)
}

// What the bundle's import took, without Node's own start: only this runtime of ours says it.
const headers = { 'x-import-ms': String(performance.now() - importStartedAt) }

for (;;) {
  const { headers: told, text } = await call('GET', 'invocation/next', { headers })
  const id = told['lambda-runtime-aws-request-id']
  const deadlineMs = Number(told['lambda-runtime-deadline-ms'])
  const context = {
    awsRequestId: id,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    invokedFunctionArn: told['lambda-runtime-invoked-function-arn'],
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    getRemainingTimeInMillis: () => deadlineMs - Date.now(),
  }
  try {
    const payload = await handler(JSON.parse(text), context)
    await call('POST', `invocation/${id}/response`, { body: JSON.stringify(payload ?? null) })
  } catch (error) {
    console.error(error)
    await call('POST', `invocation/${id}/error`, { body: describe(error) })
  }
}
