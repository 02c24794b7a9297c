export { configSchema } from '../change-router/config.ts'
