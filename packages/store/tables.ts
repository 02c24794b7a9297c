/** The three tables, by trust boundary. Names come from the environment when deployed. */
export interface TableNames {
  readonly app: string
  readonly registry: string
  readonly region: string
}

export const localTables: TableNames = { app: 'app', registry: 'registry', region: 'region' }
