using Semblance.Vault.Rows;

namespace Semblance.Vault.Constraints;

/// <summary>A constraint as a store keeps it.</summary>
/// <param name="Constraint">What holds between whom.</param>
/// <param name="SealedDetails">Who said it, when and why.</param>
/// <param name="Seal">Version, key and tag.</param>
public sealed record SealedConstraint(Constraint Constraint, SealedBytes SealedDetails, RowSeal Seal);
