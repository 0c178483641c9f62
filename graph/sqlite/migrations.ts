/** One step of the stored form. Never changed once released; a new one is added below it. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/**
 * `sort` is what `sortKey` makes of a key, so that an index gives the order of
 * every list. `body` is the whole as JSON, `hash` its fingerprint; what is
 * asked for has a column of its own beside it.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'intakes and graph',
    sql: `
      CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL);

      CREATE TABLE state (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        revision INTEGER NOT NULL,
        linked INTEGER NOT NULL,
        made_by TEXT NOT NULL,
        as_of TEXT,
        messages TEXT NOT NULL
      );
      INSERT INTO state VALUES (1, 0, 1, '', NULL, '[]');

      CREATE TABLE text (hash TEXT PRIMARY KEY, body TEXT NOT NULL);

      CREATE TABLE intake (
        source TEXT PRIMARY KEY,
        root TEXT NOT NULL,
        path TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        made_by TEXT NOT NULL,
        taken_at TEXT NOT NULL,
        messages TEXT NOT NULL,
        text TEXT NOT NULL REFERENCES text (hash),
        contribution TEXT NOT NULL
      );
      CREATE INDEX intake_text ON intake (text);

      CREATE TABLE version (
        id TEXT PRIMARY KEY,
        sort TEXT NOT NULL,
        document TEXT NOT NULL,
        body TEXT NOT NULL,
        text TEXT NOT NULL REFERENCES text (hash),
        hash TEXT NOT NULL
      );
      CREATE INDEX version_sort ON version (sort, id);
      CREATE INDEX version_document ON version (document);
      CREATE INDEX version_text ON version (text);

      CREATE TABLE node (
        key TEXT PRIMARY KEY,
        sort TEXT NOT NULL,
        label TEXT NOT NULL,
        work TEXT,
        body TEXT NOT NULL,
        hash TEXT NOT NULL
      );
      CREATE INDEX node_sort ON node (sort, key);
      CREATE INDEX node_label ON node (label, sort, key);
      CREATE INDEX node_work ON node (work, label, sort, key);

      CREATE TABLE edge (
        id TEXT PRIMARY KEY,
        type TEXT NOT NULL,
        sort TEXT NOT NULL,
        source TEXT NOT NULL REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
        target TEXT NOT NULL REFERENCES node (key) DEFERRABLE INITIALLY DEFERRED,
        origin TEXT NOT NULL,
        strength TEXT,
        confidence REAL,
        body TEXT NOT NULL,
        hash TEXT NOT NULL
      );
      CREATE INDEX edge_sort ON edge (type, sort, id);
      CREATE INDEX edge_source ON edge (source, type);
      CREATE INDEX edge_target ON edge (target, type);

      CREATE TABLE redirect (was TEXT PRIMARY KEY, now TEXT NOT NULL);
    `,
  },
  {
    name: 'reviews',
    sql: `
      ALTER TABLE edge ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;
      CREATE TABLE review (place INTEGER PRIMARY KEY, body TEXT NOT NULL);
    `,
  },
  {
    // What most answers need of an edge; null where an older program wrote it, until it changes.
    name: 'quotes of edges',
    sql: 'ALTER TABLE edge ADD COLUMN quotes TEXT',
  },
  {
    // They were kept as they are written: until an edge changes, its whole tells.
    name: 'quotes as they are read',
    sql: 'UPDATE edge SET quotes = NULL',
  },
]

/** Version of the stored form. */
export const FORMAT = MIGRATIONS.length
