import { createHash } from 'node:crypto'

/** Id of the template that holds the scripts which wait. */
export const lateScripts = 'scripts'

/**
 * The only code in line of a site: brings the scripts of a page once the page is painted. Always these very characters:
 * the content policy knows them by their hash, and lets no others run.
 */
export const lateStart = `new PerformanceObserver((_,o)=>{o.disconnect();document.head.append(document.getElementById("${lateScripts}").content)}).observe({type:"paint",buffered:true})`

/** What a content policy says after `script-src` to let it run. */
export const lateStartSource = `'sha256-${createHash('sha256').update(lateStart).digest('base64')}'`
