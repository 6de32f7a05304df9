using Semblance.Errors;
using Semblance.Vault.Constraints;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Ports;

/// <summary>Constraints between subjects.</summary>
public interface IConstraintStore
{
    /// <summary>Keeps a new constraint.</summary>
    /// <param name="constraint">With <see cref="RowVersion.First"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: it was said already, or a subject is not there.</exception>
    Task AddAsync(SealedConstraint constraint, CancellationToken cancellation);

    /// <summary>Removes a constraint.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAsync(ConstraintId id, CancellationToken cancellation);

    /// <summary>Reads the constraints of a gallery.</summary>
    /// <param name="gallery">Which gallery.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>All of them.</returns>
    Task<RowList<SealedConstraint>> ListAsync(GalleryId gallery, CancellationToken cancellation);
}
