/** The drawn icons: `/icons/<name>.png`. What the icon shows keeps within the middle four fifths, so a device may cut it to any shape. */
export const icons = [
  { name: '192', size: 192, square: false, purpose: 'any' },
  { name: '512', size: 512, square: false, purpose: 'any' },
  { name: 'maskable-512', size: 512, square: true, purpose: 'maskable' },
  { name: 'apple-touch', size: 180, square: true, purpose: undefined },
] as const

export type Icon = (typeof icons)[number]
