using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Vault.Audit;
using Semblance.Vault.Files;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Record;

/// <summary>Shows what is on record, a page at a time. Reading the record is on record too.</summary>
/// <param name="vault">Whose record it is.</param>
/// <param name="happening">Makes the events that go on record.</param>
public sealed class ReadRecordHandler(FaceVault vault, Happening happening)
{
    private const string Why = "the record was read";

    /// <summary>Reads a page. It costs a pass over the record, whatever is asked for.</summary>
    /// <param name="filter">Which events.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The page, the newest event first.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: a page of another size. <see cref="ErrorCode.AuditUnwritable"/>.</exception>
    public async Task<RecordRoll> HandleAsync(RecordFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        PageSize.Demand(filter.Most);
        await vault.Journal.RecordAsync(happening.OfVault(filter.Caller, AuditAction.View, AuditOutcome.Done, Why), cancellation).ConfigureAwait(false);
        return await Task.Run(() => Read(filter, cancellation), cancellation).ConfigureAwait(false);
    }

    /// <summary>Holds a page and one event more, which says whether there is another page.</summary>
    private RecordRoll Read(RecordFilter filter, CancellationToken cancellation)
    {
        var last = new Queue<AuditRecord>(filter.Most + 1);
        foreach (var record in AuditReader.Read(new DiskFiles(), vault.Place.AuditFolder))
        {
            cancellation.ThrowIfCancellationRequested();
            if (record.Sequence >= filter.Before)
                break;
            if (!filter.Takes(record.Event))
                continue;
            if (last.Count > filter.Most)
                last.Dequeue();
            last.Enqueue(record);
        }

        var page = last.Reverse().Take(filter.Most).ToArray();
        return new RecordRoll(page, last.Count > filter.Most ? page[^1].Sequence : null);
    }
}
