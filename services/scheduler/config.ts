export { reactingSettings as configSchema } from '../common/cloud/reacting-settings.ts'
