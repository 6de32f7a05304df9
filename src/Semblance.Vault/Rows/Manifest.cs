namespace Semblance.Vault.Rows;

/// <summary>What a gallery holds, in one number: rows that are missing, added or rolled back give another one.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Root">The sum of their tags modulo 2^256, as the tag of the whole.</param>
/// <remarks>
/// The tags are keyed, so nobody without the gallery's key can find other rows of the same sum. The root belongs into every
/// signed head of the audit chain: only what has left the machine shows that the whole store was put back.
/// </remarks>
public readonly record struct Manifest(long Rows, RowTag Root)
{
    /// <summary>The manifest of nothing.</summary>
    public static Manifest Empty => default;
}
