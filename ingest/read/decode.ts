import iconv from 'iconv-lite'

export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  /** True where neither a byte order mark nor valid UTF-8 told the encoding. */
  readonly guessed: boolean
}

/** Bytes as text: by byte order mark, else as strict UTF-8, else as windows-1252. A byte order mark is no part of the text. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return marked(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return marked(bytes, 'utf-16be')
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      encoding: 'utf-8',
      guessed: false,
    }
  } catch {
    // Node 20's own decoder is wrong for 0x80–0x9F, where windows-1252 has dashes and quotes.
    return { text: iconv.decode(Buffer.from(bytes), 'windows-1252'), encoding: 'windows-1252', guessed: true }
  }
}

function marked(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, guessed: false }
}
