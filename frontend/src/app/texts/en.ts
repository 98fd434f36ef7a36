/** Every feature's words in this language, under the name of its folder. */
const features = import.meta.glob<object>('../../features/*/en.ts', {
  eager: true,
  import: 'default',
})
const shared = import.meta.glob<object>(['../../shared/en.ts', '../en.ts'], {
  eager: true,
  import: 'default',
})

const folder = (path: string) => path.split('/').at(-2) ?? path

export default {
  ...Object.fromEntries(Object.entries(features).map(([path, words]) => [folder(path), words])),
  shared: shared['../../shared/en.ts'],
  app: shared['../en.ts'],
}
