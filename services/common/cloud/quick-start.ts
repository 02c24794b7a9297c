import * as z from 'zod'

// A schema compiled for speed pays after some hundred parses; a function that was just started has not that long.
z.config({ jitless: true })
