namespace Semblance.Vault.Relational;

/// <summary>What a schema still lacks.</summary>
/// <param name="Applied">How many steps are done.</param>
/// <param name="Pending">The steps to do, in order.</param>
internal sealed record MigrationPlan(int Applied, IReadOnlyList<Migration> Pending);
