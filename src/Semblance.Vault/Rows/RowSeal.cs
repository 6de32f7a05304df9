namespace Semblance.Vault.Rows;

/// <summary>What every row carries beside its sealed values.</summary>
/// <param name="Version">How often the row was written.</param>
/// <param name="Key">The key that its values are sealed with.</param>
/// <param name="Tag">The keyed digest over the whole row.</param>
public readonly record struct RowSeal(RowVersion Version, SealingKeyId Key, RowTag Tag);
