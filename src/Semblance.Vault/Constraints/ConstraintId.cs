using Semblance.Vault.Rows;

namespace Semblance.Vault.Constraints;

/// <summary>Names a constraint between subjects.</summary>
/// <remarks>Random (UUID version 4), because it is kept in the clear. The default value names nothing and is refused by every store.</remarks>
public readonly record struct ConstraintId
{
    private ConstraintId(Guid value) => Value = value;

    /// <summary>The identifier as it is kept.</summary>
    public Guid Value { get; }

    /// <summary>Takes a random identifier.</summary>
    /// <param name="value">A UUID of version 4.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="Semblance.Errors.SemblanceException"><see cref="Semblance.Errors.ErrorCode.VaultRuleBroken"/>: no random identifier.</exception>
    public static ConstraintId From(Guid value) => new(RandomIdentifier.Demand(value, "constraint"));

    /// <summary>The identifier in its usual form of 36 characters.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => Value.ToString("D");
}
