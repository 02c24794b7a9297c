// Runs on every request of a portal, in CloudFront's own JavaScript (no for-of, no optional chaining, no npm); the
// edge stack puts the import of `cf` in front. One value per host in the store:
// {"t": territory, "r": release, "to": primary host when this one only redirects}.

const notFound = (message) => ({
  statusCode: 404,
  statusDescription: 'Not Found',
  headers: {
    'content-type': { value: 'text/html; charset=utf-8' },
    'cache-control': { value: 'no-store' },
    'x-content-type-options': { value: 'nosniff' },
  },
  body: `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page introuvable</title><main><h1>Page introuvable</h1><p>${message}</p></main></html>`,
})

const redirect = (location, status) => ({
  statusCode: status,
  statusDescription: 'Moved',
  headers: { location: { value: location }, 'cache-control': { value: 'public, max-age=300' } },
})

const encodeQuery = (querystring) => {
  const pairs = Object.keys(querystring).map((name) => {
    const entry = querystring[name]
    const values = entry.multiValue ? entry.multiValue.map((item) => item.value) : [entry.value]
    return values.map((value) => (value === '' ? name : `${name}=${value}`)).join('&')
  })
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

// The same addresses as the behaviours of the distribution.
const isDynamic = (uri) =>
  /^\/(?:(?:api|problems)\/|(?:(?:en\/)?mes-demarches|docs)(?:\/|$)|(?:openapi\.json|healthz)$)/.test(uri)

// S3 takes a key as it is, so nothing that a decoder could read as "the folder above" goes through.
const isSafe = (uri) => {
  if (!/^\/[A-Za-z0-9/._~%-]*$/.test(uri) || /%(?![2-9A-Fa-f][0-9A-Fa-f])/.test(uri)) return false
  if (/%(?:2e|2f|5c|25|00|7f)/i.test(uri)) return false
  return !uri.includes('//') && !uri.split('/').some((segment) => segment === '..' || segment === '.')
}

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by name.
async function handler(event) {
  const request = event.request
  const host = request.headers.host ? request.headers.host.value.toLowerCase() : ''
  let pointer
  try {
    pointer = JSON.parse(await cf.kvs().get(host))
  } catch (_) {
    return notFound('Aucun territoire ne répond à cette adresse. Vérifiez-la, ou demandez-la à votre contact.')
  }
  if (pointer.to) return redirect(`https://${pointer.to}${request.uri}${encodeQuery(request.querystring)}`, 308)

  // Set, never added to: what a client sends under these names is lost here.
  request.headers['x-ancrage-host'] = { value: host }
  request.headers['x-ancrage-address'] = { value: event.viewer.ip }
  if (isDynamic(request.uri)) return request

  if (!isSafe(request.uri)) return notFound('Cette adresse n’existe pas sur ce site.')
  const last = request.uri.slice(request.uri.lastIndexOf('/') + 1)
  if (last !== '' && !last.includes('.')) return redirect(`${request.uri}/${encodeQuery(request.querystring)}`, 301)
  if (!pointer.r) return notFound('Ce site ouvrira bientôt.')
  request.uri = `/${pointer.t}/r/${pointer.r}${request.uri}${last === '' ? 'index.html' : ''}`
  return request
}
