using Semblance.Errors;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Ports;

/// <summary>Changes that are kept all together or not at all. For one caller at a time; its stores live as long as it does.</summary>
public interface IUnitOfWork : IAsyncDisposable
{
    /// <summary>Galleries and their manifests.</summary>
    IGalleryStore Galleries { get; }

    /// <summary>Subjects.</summary>
    ISubjectStore Subjects { get; }

    /// <summary>Consents.</summary>
    IConsentStore Consents { get; }

    /// <summary>References.</summary>
    IReferenceStore References { get; }

    /// <summary>Constraints.</summary>
    IConstraintStore Constraints { get; }

    /// <summary>Events that still have to be told.</summary>
    IOutbox Outbox { get; }

    /// <summary>Who was erased.</summary>
    ITombstoneStore Tombstones { get; }

    /// <summary>Requests that were done.</summary>
    IRequestLog Requests { get; }

    /// <summary>Rows that were set aside.</summary>
    IQuarantine Quarantine { get; }

    /// <summary>How the commit changed the manifests of galleries; empty before it.</summary>
    IReadOnlyList<ManifestStep> Steps { get; }

    /// <summary>Keeps all changes: when this returns, they are on the disk. Once for a unit of work.</summary>
    /// <param name="cancellation">Heeded before the first write, not after.</param>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VaultStopped"/> or <see cref="ErrorCode.VaultOutcomeUnknown"/>: it is not known whether they were kept.
    /// <see cref="ErrorCode.VaultFull"/>, <see cref="ErrorCode.VaultConflict"/>: they were not.
    /// </exception>
    Task CommitAsync(CancellationToken cancellation);
}
