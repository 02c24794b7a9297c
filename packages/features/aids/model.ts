// The rules stand beside the contract because the console judges personas with them, in the browser.
export * from './contract/verdicts.ts'
