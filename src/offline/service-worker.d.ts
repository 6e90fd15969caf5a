/** The few names of a service worker that we use. TypeScript’s own `webworker` library cannot stand beside `DOM`. */
interface ExtendableEvent extends Event { waitUntil: (work: Promise<unknown>) => void }
interface FetchEvent extends ExtendableEvent { readonly request: Request; readonly clientId: string }
interface ExtendableMessageEvent extends ExtendableEvent { readonly data: unknown; readonly ports: readonly MessagePort[] }
interface WindowClient { readonly url: string }
interface ServiceWorkerGlobalScope {
  readonly clients: { claim: () => Promise<void>; matchAll: (options: { type: 'window' }) => Promise<readonly WindowClient[]> }
  readonly registration: ServiceWorkerRegistration
  readonly location: Location
  skipWaiting: () => Promise<void>
  addEventListener: ((type: 'activate' | 'install', listener: (event: ExtendableEvent) => void) => void) & ((type: 'message', listener: (event: ExtendableMessageEvent) => void) => void)
}
