import * as z from 'zod'

/** What CloudFormation sends to a custom resource, and wants back at `ResponseURL`. */
export const stackEventSchema = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResponseURL: z.url({ protocol: /^https?$/ }),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
  PhysicalResourceId: z.string().optional(),
  ResourceProperties: z.unknown(),
})
export type StackEvent = z.output<typeof stackEventSchema>

export type StackOutcome =
  | { readonly status: 'SUCCESS'; readonly physicalId: string }
  | { readonly status: 'FAILED'; readonly reason: string }

const reasonLimit = 1000

/** Tells the stack how it went; without an answer it would wait for its time-out. */
export const answerStack = async (event: StackEvent, outcome: StackOutcome): Promise<void> => {
  const { StackId, RequestId, LogicalResourceId } = event
  const known = { StackId, RequestId, LogicalResourceId }
  const body =
    outcome.status === 'SUCCESS'
      ? { ...known, Status: outcome.status, PhysicalResourceId: outcome.physicalId }
      : {
          ...known,
          Status: outcome.status,
          PhysicalResourceId: event.PhysicalResourceId ?? 'not-created',
          Reason: outcome.reason.slice(0, reasonLimit),
        }
  // The address is signed without a content type.
  const response = await fetch(event.ResponseURL, {
    method: 'PUT',
    headers: { 'content-type': '' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`the stack did not take the answer: ${response.status}`)
}
