import { UsernameExistsException } from '@aws-sdk/client-cognito-identity-provider'
import { expect, it } from 'vitest'
import { inviteMember } from './invite-member.ts'

const deps = (refusal?: Error) => {
  const sent: unknown[] = []
  const pool = {
    send: async (command: { input: unknown }) => {
      sent.push(command.input)
      if (refusal) throw refusal
      return {}
    },
  }
  const ses = {
    send: async (command: { input: unknown }) => {
      sent.push(command.input)
      return {}
    },
  }
  const parts = {
    userPoolId: 'pool',
    mailDomain: 'ancrage.example',
    consoleAddress: 'https://console.ancrage.example/',
  }
  return { sent, deps: { pool: pool as never, ses: ses as never, ...parts } }
}

it('creates the person without password and writes where to sign in', async () => {
  const { sent, deps: parts } = deps()
  expect(await inviteMember(parts, 'a@example.org', 'Gers')).toBe('invited')
  expect(sent[0]).toMatchObject({ Username: 'a@example.org', MessageAction: 'SUPPRESS' })
  expect(sent[0]).not.toHaveProperty('TemporaryPassword')
  expect(JSON.stringify(sent[1])).toContain('https://console.ancrage.example/')
})

it('writes to nobody twice: a known person is left alone', async () => {
  const { sent, deps: parts } = deps(new UsernameExistsException({ message: '', $metadata: {} }))
  expect(await inviteMember(parts, 'a@example.org', 'Gers')).toBe('known')
  expect(sent).toHaveLength(1)
})

it('does not hide another failure', async () => {
  await expect(inviteMember(deps(new Error('throttled')).deps, 'a@example.org', 'Gers')).rejects.toThrow('throttled')
})
