// The constants of FIPS 180-4 are the first 32 bits of the fractional parts of roots of the first primes.
const roundConstants = new Int32Array(64)
const initial = new Int32Array(8)
{
  const fraction = (x: number): number => ((x - Math.floor(x)) * 2 ** 32) | 0
  for (let n = 2, found = 0; found < 64; n++) {
    let prime = true
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false
    if (!prime) continue
    if (found < 8) initial[found] = fraction(Math.sqrt(n))
    roundConstants[found++] = fraction(Math.cbrt(n))
  }
}

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by))
const words = new Int32Array(64)

/** First 32 bits of the SHA-256 of a text of at most 55 ASCII characters. */
export const hashHead = (text: string): number => {
  words.fill(0, 0, 16)
  for (let i = 0; i <= text.length; i++) {
    const byte = i < text.length ? text.charCodeAt(i) : 0x80
    words[i >> 2] = (words[i >> 2] ?? 0) | (byte << (24 - (i & 3) * 8))
  }
  words[15] = text.length * 8
  for (let i = 16; i < 64; i++) {
    const a = words[i - 15] ?? 0
    const b = words[i - 2] ?? 0
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    words[i] = ((words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = initial
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (roundConstants[i] ?? 0) + (words[i] ?? 0)) | 0
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  return (a + (initial[0] ?? 0)) | 0
}
