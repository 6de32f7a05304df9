namespace Semblance.Vault.Sqlite.Keys;

/// <summary>The keystore's SQL.</summary>
internal static class KeystoreSql
{
    public const string State = "SELECT install, epoch, roll_to, wraps FROM keyring";
    public const string Initialise = "INSERT INTO keyring (one, install, epoch, roll_to, wraps) VALUES (1, $install, 0, 1, 0)";
    public const string AddWraps = "UPDATE keyring SET wraps = wraps + $wraps";
    public const string BeginRoll = "UPDATE keyring SET roll_to = epoch + 1 WHERE roll_to IS NULL";
    public const string EndRoll = "UPDATE keyring SET epoch = $epoch, roll_to = NULL, wraps = $wraps";
    public const string Count = "SELECT count(*) FROM wrapped_key WHERE epoch = $epoch";
    public const string ById = $"SELECT {Columns} FROM wrapped_key WHERE id = $id";
    public const string ByOwner = $"SELECT {Columns} FROM wrapped_key WHERE kind = $kind AND gallery = $gallery AND subject = $subject AND state = $state";
    public const string OfSubjectsByName = $"SELECT {Columns} FROM wrapped_key WHERE id > $id AND +gallery = $gallery AND kind = 2 AND state = 0 ORDER BY id LIMIT $most";
    public const string OfSubjectsBySubject = $"SELECT {Columns} FROM wrapped_key WHERE gallery = $gallery AND subject > $subject AND kind = 2 AND state = 0 ORDER BY subject LIMIT $most";
    public const string CountOfGallery = "SELECT count(*) FROM wrapped_key WHERE gallery = $gallery";
    public const string CountAll = "SELECT count(*) FROM wrapped_key";
    public const string Before = $"SELECT {Columns} FROM wrapped_key WHERE epoch < $epoch AND state <> 2 LIMIT $most";
    public const string Insert = $"INSERT INTO wrapped_key ({Columns}) VALUES ($id, $kind, $gallery, $subject, $state, $epoch, $wrapped, $commitment, $uses)";
    public const string Replace = "UPDATE wrapped_key SET wrapped = $wrapped, epoch = $epoch, state = $state WHERE id = $id";
    public const string Retire = "UPDATE wrapped_key SET state = 1 WHERE id = $id";
    public const string Delete = "DELETE FROM wrapped_key WHERE id = $id";
    public const string EraseSubject = "DELETE FROM wrapped_key WHERE gallery = $gallery AND subject = $subject AND kind <> 4";
    public const string EraseGallery = "DELETE FROM wrapped_key WHERE gallery = $gallery AND kind <> 4";
    public const string EraseSnapshots = "DELETE FROM wrapped_key WHERE gallery = $gallery AND kind = 4";
    public const string Reserve = "UPDATE wrapped_key SET uses = uses + $seals WHERE id = $id";
    public const string Uses = "SELECT uses FROM wrapped_key WHERE id = $id";

    public const string Schema = """
        CREATE TABLE IF NOT EXISTS keyring (
            one INTEGER PRIMARY KEY CHECK (one = 1), install BLOB NOT NULL, epoch INTEGER NOT NULL, roll_to INTEGER, wraps INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE IF NOT EXISTS wrapped_key (
            id BLOB PRIMARY KEY, kind INTEGER NOT NULL, gallery BLOB NOT NULL, subject BLOB NOT NULL, state INTEGER NOT NULL,
            epoch INTEGER NOT NULL, wrapped BLOB NOT NULL, commitment BLOB NOT NULL, uses INTEGER NOT NULL CHECK (uses >= 0)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX IF NOT EXISTS wrapped_key_owner ON wrapped_key (gallery, subject, kind, state);
        CREATE INDEX IF NOT EXISTS wrapped_key_epoch ON wrapped_key (epoch);
        """;

    private const string Columns = "id, kind, gallery, subject, state, epoch, wrapped, commitment, uses";

    /// <summary>What durability and deletion depend on, and the answer that shows it was taken. SQLite's own defaults lose the last commit in a power cut.</summary>
    public static IReadOnlyList<(string Setting, string Expected)> Settings { get; } =
    [
        ("PRAGMA journal_mode = WAL", "wal"),
        ("PRAGMA synchronous = FULL; PRAGMA synchronous", "2"),
        ("PRAGMA secure_delete = ON", "1"),
        ("PRAGMA wal_autocheckpoint = 0", "0"),
    ];
}
