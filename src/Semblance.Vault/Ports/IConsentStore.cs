using Semblance.Errors;
using Semblance.Vault.Consents;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Ports;

/// <summary>Consents.</summary>
public interface IConsentStore
{
    /// <summary>Keeps a new consent.</summary>
    /// <param name="consent">With <see cref="RowVersion.First"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: the identifier is taken, or there is no such subject.</exception>
    Task AddAsync(SealedConsent consent, CancellationToken cancellation);

    /// <summary>Keeps a changed consent, such as one that was withdrawn.</summary>
    /// <param name="consent">With the version after the one that was read.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VaultConflict"/>: it was changed or erased meanwhile.
    /// <see cref="ErrorCode.VaultRuleBroken"/>: it is withdrawn and references still rest on it; remove them first, in the same unit of work.
    /// </exception>
    Task ChangeAsync(SealedConsent consent, CancellationToken cancellation);

    /// <summary>Reads a consent.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The consent; null where there is none, or it was set aside.</returns>
    Task<SealedConsent?> FindAsync(ConsentId id, CancellationToken cancellation);

    /// <summary>Reads the consents of a subject.</summary>
    /// <param name="subject">Whose.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>All of them.</returns>
    Task<RowList<SealedConsent>> ListAsync(SubjectId subject, CancellationToken cancellation);
}
