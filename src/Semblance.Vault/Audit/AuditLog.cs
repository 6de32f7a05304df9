using System.Threading.Channels;
using Semblance.Errors;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.Vault.Audit;

/// <summary>
/// The audit chain of an installation, open for appending. One writer makes events durable in groups; a caller hears of it when its event is durable, and an event that can't be written stops
/// everything that must be recorded.
/// </summary>
/// <remarks>Safe to use from several threads. One process at a time: the folder is locked.</remarks>
public sealed class AuditLog : IAsyncDisposable
{
    private readonly Channel<AuditRequest> _queue;
    private readonly AuditWriter _writer;
    private readonly AuditOptions _options;
    private readonly TimeProvider _time;
    private readonly ITimer _clock;
    private readonly Task _work;
    private readonly IDisposable _lock;
    private SemblanceException? _failure;

    private AuditLog(AuditWriter writer, IDisposable held, AuditOptions options, TimeProvider time)
    {
        (_writer, _lock, _options, _time) = (writer, held, options, time);
        _queue = Channel.CreateBounded<AuditRequest>(new BoundedChannelOptions(options.QueueEvents) { SingleReader = true });
        // A request without an event and without a listener makes the writer look at the clock.
        _clock = time.CreateTimer(_ => _queue.Writer.TryWrite(Tick), null, options.HeadInterval, options.HeadInterval);
        _work = Task.Run(RunAsync);
    }

    /// <summary>Bytes of an entry that a crash cut off and that nobody was told is durable; taken away when the chain was opened. 0 as a rule.</summary>
    public int DroppedBytes => _writer.Dropped;

    private static AuditRequest Tick { get; } = new(null);

    /// <summary>Opens a chain, or begins it.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="folder">The folder of its files.</param>
    /// <param name="origin">The chain's name, without line breaks; bound into its first link.</param>
    /// <param name="signer">Signs heads; disposed of by the caller, later.</param>
    /// <param name="manifests">The galleries' manifests, for heads; called from the writer, and must not append.</param>
    /// <param name="time">The clock.</param>
    /// <param name="options">How to write; the defaults where nothing is given.</param>
    /// <returns>The open chain.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AuditDamaged"/>: its end is not as it was written; nothing was changed. <see cref="ErrorCode.AuditUnwritable"/>: it can't be opened.</exception>
    public static AuditLog Open(
        IDurableFiles files, string folder, string origin, SigningKey signer, Func<IReadOnlyList<ManifestRoot>> manifests, TimeProvider time, AuditOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(time);
        var chosen = options ?? new AuditOptions();
        chosen.Check();
        IDisposable? held = null;
        var heads = new HeadWriter(files, folder, origin, signer, manifests, time);
        try
        {
            files.CreateFolder(folder);
            held = files.Lock(Path.Combine(folder, "writer.lock"));
            return new AuditLog(AuditWriter.Open(files, folder, origin, chosen, time, heads), held, chosen, time);
        }
        catch (Exception failure)
        {
            heads.Dispose();
            held?.Dispose();
            if (failure is IOException or UnauthorizedAccessException)
                throw AuditFailure.Unwritable(failure);
            throw;
        }
    }

    /// <summary>Appends an event, once: an id that is in the chain already gives its place there.</summary>
    /// <param name="auditEvent">The event.</param>
    /// <param name="cancellation">Ends the waiting for room in the queue; an event that is in it is written.</param>
    /// <returns>Its place, when it is durable.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AuditUnwritable"/>: do not do what should have been recorded. The event may be in the chain or not; append it again with the same id.</exception>
    /// <exception cref="ArgumentException">A text of the event is too long.</exception>
    public async Task<AuditPosition> AppendAsync(AuditEvent auditEvent, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(auditEvent);
        // Refused here, where only this caller fails, and not in the writer.
        _ = AuditEncoding.Write(new AuditRecord(0, auditEvent.At, auditEvent));
        var request = new AuditRequest(auditEvent);
        await QueueAsync(request, cancellation).ConfigureAwait(false);
        return await request.Appended.ConfigureAwait(false);
    }

    /// <summary>Signs a head over all that is durable, for keeping elsewhere.</summary>
    /// <param name="cancellation">Ends the waiting for room in the queue.</param>
    /// <returns>The signed text (<see cref="AuditHead"/>).</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AuditUnwritable"/>.</exception>
    public async Task<string> SignHeadAsync(CancellationToken cancellation = default)
    {
        var request = new AuditRequest(null);
        await QueueAsync(request, cancellation).ConfigureAwait(false);
        return await request.Signed.ConfigureAwait(false);
    }

    /// <summary>Writes what waits, signs a head over it, and closes the files. A failure of that shows in the next opening.</summary>
    /// <returns>A task.</returns>
    public async ValueTask DisposeAsync()
    {
        await _clock.DisposeAsync().ConfigureAwait(false);
        _queue.Writer.TryComplete();
        await _work.ConfigureAwait(false);
        _writer.Dispose();
        _lock.Dispose();
    }

    private async Task QueueAsync(AuditRequest request, CancellationToken cancellation)
    {
        try
        {
            await _queue.Writer.WriteAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException closed)
        {
            throw _failure ?? AuditFailure.Unwritable(closed);
        }
    }

    private async Task RunAsync()
    {
        var group = new List<AuditRequest>();
        try
        {
            while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
            {
                await GatherAsync(group).ConfigureAwait(false);
                Write(group);
                group.Clear();
            }

            _writer.SignRest();
        }
        catch (Exception failure) // a disk that fails, and anything else: whatever stops the writer stops what must be recorded
        {
            Stop(group, failure);
        }
    }

    private async Task GatherAsync(List<AuditRequest> group)
    {
        Drain(group);
        if (group.Count >= _options.GroupEvents || _options.GroupDelay == TimeSpan.Zero)
            return;
        using var late = new CancellationTokenSource(_options.GroupDelay, _time);
        try
        {
            while (group.Count < _options.GroupEvents && await _queue.Reader.WaitToReadAsync(late.Token).ConfigureAwait(false))
                Drain(group);
        }
        catch (OperationCanceledException)
        {
            // The time of this group is over; what came is written.
        }
    }

    private void Drain(List<AuditRequest> group)
    {
        while (group.Count < _options.GroupEvents && _queue.Reader.TryRead(out var request))
            group.Add(request);
    }

    private void Write(List<AuditRequest> group)
    {
        var appends = group.Where(request => request.Event is not null).ToArray();
        if (appends.Length > 0)
        {
            var places = _writer.Append([.. appends.Select(request => request.Event!)]);
            for (var i = 0; i < appends.Length; i++)
                appends[i].Append(new AuditPosition(places[i], _writer.Size));
        }

        foreach (var request in group.Where(request => request.Event is null && !ReferenceEquals(request, Tick)))
            request.Sign(_writer.Sign());
        _writer.SignIfDue();
    }

    private void Stop(List<AuditRequest> group, Exception failure)
    {
        _failure = failure as SemblanceException ?? AuditFailure.Unwritable(failure);
        _queue.Writer.TryComplete();
        while (_queue.Reader.TryRead(out var waiting))
            group.Add(waiting);
        foreach (var request in group.Where(request => !ReferenceEquals(request, Tick)))
            request.Fail(_failure);
    }
}
