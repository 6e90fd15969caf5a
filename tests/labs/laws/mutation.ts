/** One mistake in a kernel: its name as the end of “the vectors notice that …”, the text it takes out, the text it puts in. */
export type Mutation = [name: string, from: string, to: string]
