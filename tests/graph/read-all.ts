import type { Intake, StoreReader, StoreRecord, StoreWriter } from '../../graph/store/store.ts'

export async function recordsOf(reader: StoreReader): Promise<StoreRecord[]> {
  const records: StoreRecord[] = []
  for await (const record of reader.records()) records.push(record)
  return records
}

export async function contributionsOf(writer: StoreWriter): Promise<Intake[]> {
  const intakes: Intake[] = []
  for await (const one of writer.contributions()) intakes.push(one)
  return intakes
}
