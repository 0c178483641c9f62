import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GraphNode } from '../../graph/model/node.ts'
import { exportRecord } from '../../graph/store/export-record.ts'
import { bridges, derived, node, quote, version } from './invented-graph.ts'

describe('an exported record', () => {
  it('is one line of JSON that holds the record', () => {
    const { putNodes, putEdges, putVersions } = bridges()
    const records = [
      ...putNodes.map(one => ({ node: one })),
      ...putEdges.map(one => ({ edge: one })),
      ...putVersions.map(one => ({ version: one })),
    ]
    expect(records.length).toBeGreaterThan(50)
    for (const record of records) {
      const line = exportRecord(record)
      expect(line).not.toMatch(/\s*\n/)
      expect(JSON.parse(line)).toEqual(record)
    }
  })

  it('has its fields sorted, whatever order they came in', () => {
    const one: GraphNode = { key: 'a', label: 'Role', work: 'b', properties: { actor: 'x' }, text: 't' }
    const other: GraphNode = { text: 't', properties: { actor: 'x' }, work: 'b', label: 'Role', key: 'a' }
    expect(exportRecord({ node: one })).toBe(
      '{"node":{"key":"a","label":"Role","properties":{"actor":"x"},"text":"t","work":"b"}}',
    )
    expect(exportRecord({ node: other })).toBe(exportRecord({ node: one }))
  })

  it('has the fields of a derived edge, and of a version, by their names', () => {
    const text = version('plan', 'Ord.')
    const edge = JSON.parse(
      exportRecord({ edge: derived('FOLLOWS_UP', 'plan/tiltak/1', 'dok', quote(text)) }),
    )
    expect(Object.keys(edge.edge)).toEqual([
      'confidence',
      'evidence',
      'method',
      'origin',
      'properties',
      'signals',
      'source',
      'strength',
      'target',
      'type',
    ])
    expect(Object.keys(JSON.parse(exportRecord({ version: text })).version)).toEqual([
      'digest',
      'document',
      'language',
      'mediaType',
      'path',
      'sha256',
      'text',
    ])
  })

  it('stays one line, and the same text, for every reader of lines', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\u2028', '\u0085', '\n', '\v'),
        (words, end) => {
          const record = { node: node('Concept', 'begrep/x', { text: words + end + words }) }
          const line = exportRecord(record)
          expect(line).not.toMatch(/[\n\v\f\r\u0085\u2028\u2029]/)
          expect(JSON.parse(line)).toEqual(record)
        },
      ),
    )
  })
})
