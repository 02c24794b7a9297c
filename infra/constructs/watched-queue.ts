import { Duration } from 'aws-cdk-lib'
import * as sqs from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { accept } from '../nag.ts'

export interface WatchedQueueProps {
  /** Ends in `.fifo` when `serialPerTerritory`. */
  readonly queueName: string
  /** One message of a territory at a time; territories side by side. */
  readonly serialPerTerritory?: boolean
  /** Tries before a message is put aside. */
  readonly maxReceiveCount: number
  /** At least six times the consumer's timeout, as Lambda asks. */
  readonly visibilityTimeoutSeconds: number
  /** What waits, unread, when a message is put aside: a sentence in French. */
  readonly impact: string
}

// CloudFormation refuses `false` here: a queue is FIFO or says nothing.
const fifoOptions = (fifo: boolean): Pick<sqs.QueueProps, 'fifo' | 'fifoThroughputLimit' | 'deduplicationScope'> =>
  fifo
    ? {
        fifo: true,
        fifoThroughputLimit: sqs.FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
        deduplicationScope: sqs.DeduplicationScope.MESSAGE_GROUP,
      }
    : {}

/** A queue whose failures are kept 14 days in `<name>-dead`, each dead letter raising an alarm. */
export class WatchedQueue extends Construct {
  readonly queue: sqs.Queue
  readonly deadLetters: sqs.Queue
  readonly deadLettersName: string
  readonly impact: string

  constructor(scope: Construct, id: string, props: WatchedQueueProps) {
    super(scope, id)
    this.impact = props.impact
    const fifo = props.serialPerTerritory === true
    this.deadLettersName = fifo ? props.queueName.replace(/\.fifo$/, '-dead.fifo') : `${props.queueName}-dead`
    this.deadLetters = deadLetterQueue(this, 'DeadLetters', this.deadLettersName, fifo)
    this.queue = new sqs.Queue(this, 'Queue', {
      queueName: props.queueName,
      ...fifoOptions(fifo),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(props.visibilityTimeoutSeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.maxReceiveCount },
    })
  }
}

/** Where what failed waits for a person: 14 days, the longest SQS keeps. */
export const deadLetterQueue = (scope: Construct, id: string, queueName: string, fifo = false): sqs.Queue => {
  const queue = new sqs.Queue(scope, id, {
    queueName,
    ...fifoOptions(fifo),
    encryption: sqs.QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  })
  accept(queue, 'SQS3', 'This queue is itself the dead-letter queue.')
  return queue
}
