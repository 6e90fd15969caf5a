/// <reference types="astro/client" />

declare module 'virtual:book' {
  const book: import('./book/book.ts').Book
  export default book
}
