/** `REPORT_REPO` and `REPORT_EMAIL` of the build → where readers may write. What is not set is not offered. */

export interface Ways { repo: string | undefined; email: string | undefined }

/** `repo` comes out as `owner/name`. Throws when a variable is set to what is no repository of GitHub, or no address. */
export function waysFrom(env: Readonly<Record<string, string | undefined>>): Ways {
  const { REPORT_REPO: repo, REPORT_EMAIL: email } = env
  const named = repo ? /^(?:https:\/\/github\.com\/)?([\w-]+\/[\w.-]+?)\/?$/.exec(repo)?.[1] : undefined
  if (repo && !named) throw new Error(`REPORT_REPO is “${repo}”; write owner/name, or https://github.com/owner/name`)
  if (email && !/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(email)) throw new Error(`REPORT_EMAIL is “${email}”; write one address: errata@example.org`)
  return { repo: named, email: email || undefined }
}
