namespace Semblance.Vault.Operations;

/// <summary>What was found when a store was opened.</summary>
/// <param name="Store">The database in words, with its version.</param>
/// <param name="Schema">The number of the last migration.</param>
/// <param name="WasCut">Whether the last process ended without closing the store, so that the database recovered; false where it can't be told.</param>
/// <param name="IsReplayPending">Whether this is a restored copy that still has to forget who was erased since.</param>
/// <param name="Remarks">What the operator should know and change.</param>
public sealed record VaultStanding(string Store, int Schema, bool WasCut, bool IsReplayPending, IReadOnlyList<string> Remarks);
