using Semblance.Vault.Relational;

namespace Semblance.Vault.Sqlite;

/// <summary>How a vault in a folder is opened.</summary>
public sealed record SqliteVaultOptions
{
    /// <summary>The folder; made, for its owner alone, where there is none. One process at a time has it.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether a restored copy may be opened that still has to forget who was erased since; for the restore alone.</summary>
    public bool ForReplay { get; init; }

    /// <summary>From how many bytes on the log is written back into the database after a commit: 8 MiB.</summary>
    internal long LogBytes { get; init; } = 8 << 20;

    /// <summary>The schema's history; another one in tests alone.</summary>
    internal IReadOnlyList<Migration> Steps { get; init; } = Migration.Of("sqlite");
}
