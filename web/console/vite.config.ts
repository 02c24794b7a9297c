import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstLoadBudget } from './build/first-load.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), firstLoadBudget({ maxBytes: 420_000 })],
  build: { outDir: 'dist', target: 'es2024', sourcemap: false, chunkSizeWarningLimit: 1500 },
})
