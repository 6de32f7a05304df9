namespace Semblance.Vault.Erasure;

/// <summary>How many rows an erasure removed, for its receipt.</summary>
/// <param name="Subjects">0 or 1 for a subject's erasure.</param>
/// <param name="References">References, crops included.</param>
/// <param name="Consents">Consents.</param>
/// <param name="Constraints">Constraints that named the subject.</param>
public readonly record struct ErasedRows(int Subjects, int References, int Consents, int Constraints)
{
    /// <summary>All of them.</summary>
    public int Total => Subjects + References + Consents + Constraints;

    /// <summary>The counts of two erasures together.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Their sum.</returns>
    public ErasedRows Plus(ErasedRows other) =>
        new(Subjects + other.Subjects, References + other.References, Consents + other.Consents, Constraints + other.Constraints);
}
