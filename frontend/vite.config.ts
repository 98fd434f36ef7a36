import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import ElementPlus from 'unplugin-element-plus/vite'
import { compression } from 'vite-plugin-compression2'
import { defineConfig } from 'vitest/config'

const backEnd = process.env.SHOULASHOU_BACK_END ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [
    vue(),
    ElementPlus({}),
    compression({
      algorithms: ['gzip', 'brotliCompress'],
      include: /\.(html|js|css|svg|json)$/,
      threshold: 500,
    }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: true,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  server: { port: 5173, proxy: { '/api': backEnd } },
  build: {
    // School PCs are old: this is what the browsers of about 2021 run.
    target: ['es2020', 'chrome88', 'firefox85', 'safari14.1'],
    // The content policy has no data: for fonts and styles.
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
    server: { deps: { inline: ['element-plus'] } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,vue}'],
      exclude: ['src/**/*.test.ts', 'src/testing/**', 'src/api/schema.d.ts', 'src/main.ts'],
      reporter: ['text-summary', 'html'],
      // Pages are walked in a real browser; part tests hold the logic, and may not shrink beside it.
      thresholds: { lines: 30, statements: 30, branches: 27, functions: 24 },
    },
  },
})
