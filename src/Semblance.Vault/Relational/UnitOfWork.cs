using Semblance.Errors;
using Semblance.Vault.Ports;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Relational.Stores;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Relational;

/// <summary>One transaction with its stores.</summary>
internal sealed class UnitOfWork : IUnitOfWork
{
    private readonly Session _session;
    private readonly ManifestLedger _ledger;
    private readonly bool _mayChange;
    private readonly Func<bool, ValueTask> _release;
    private bool _isKept;
    private bool _isDisposed;

    /// <summary>Begins it on an open transaction.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="mayChange">False for a view.</param>
    /// <param name="release">Gives the connection back; told whether anything was kept.</param>
    public UnitOfWork(Session session, bool mayChange, Func<bool, ValueTask> release)
    {
        _session = session;
        _mayChange = mayChange;
        _release = release;
        _ledger = new ManifestLedger(session);
        Galleries = new GalleryStore(session, _ledger);
        Subjects = new SubjectStore(session, _ledger);
        Consents = new ConsentStore(session, _ledger);
        References = new ReferenceStore(session, _ledger);
        Constraints = new ConstraintStore(session, _ledger);
        Outbox = new OutboxStore(session);
        Tombstones = new TombstoneStore(session);
        Requests = new RequestLog(session);
        Quarantine = new QuarantineStore(session);
    }

    public IGalleryStore Galleries { get; }

    public ISubjectStore Subjects { get; }

    public IConsentStore Consents { get; }

    public IReferenceStore References { get; }

    public IConstraintStore Constraints { get; }

    public IOutbox Outbox { get; }

    public ITombstoneStore Tombstones { get; }

    public IRequestLog Requests { get; }

    public IQuarantine Quarantine { get; }

    public IReadOnlyList<ManifestStep> Steps => _isKept ? _ledger.Steps : [];

    public async Task CommitAsync(CancellationToken cancellation)
    {
        if (!_mayChange)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, "A view changes nothing, and so keeps nothing.", "Begin a unit of work that may change things.");
        await _ledger.WriteAsync(cancellation).ConfigureAwait(false);
        await _session.CommitAsync(cancellation).ConfigureAwait(false);
        _isKept = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        await _session.DisposeAsync().ConfigureAwait(false);
        await _release(_isKept).ConfigureAwait(false);
    }
}
