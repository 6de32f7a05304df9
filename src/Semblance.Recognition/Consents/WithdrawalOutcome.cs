using Semblance.Vault.Consents;
using Semblance.Vault.References;

namespace Semblance.Recognition.Consents;

/// <summary>What a withdrawal took with it.</summary>
/// <param name="Consents">The consents that were taken back.</param>
/// <param name="Removed">The references that rested on them and are gone.</param>
/// <param name="Left">References that the subject still has, which rest on something else.</param>
/// <remarks>Immutable.</remarks>
public sealed record WithdrawalOutcome(IReadOnlyList<ConsentId> Consents, IReadOnlyList<ReferenceId> Removed, int Left);
