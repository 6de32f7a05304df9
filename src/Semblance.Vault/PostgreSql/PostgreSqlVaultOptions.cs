using Semblance.Vault.Relational;

namespace Semblance.Vault.PostgreSql;

/// <summary>How a vault on a PostgreSQL server is opened.</summary>
public sealed record PostgreSqlVaultOptions
{
    /// <summary>The address, as Npgsql writes it: Host=...;Database=...;Username=...</summary>
    public required string Database { get; init; }

    /// <summary>Whether a restored database may be opened that still has to forget who was erased since; for the restore alone.</summary>
    public bool ForReplay { get; init; }

    /// <summary>The schema's history; another one in tests alone.</summary>
    internal IReadOnlyList<Migration> Steps { get; init; } = Migration.Of("postgresql");

    /// <summary>Without the address, which may hold a password.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => "(a PostgreSQL database)";
}
