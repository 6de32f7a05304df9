using Semblance.Errors;
using Semblance.Recognition.Watch;

namespace Semblance.UnitTests.Video.Outlets;

/// <summary>What waits, in memory.</summary>
internal sealed class MadePending : IPendingEvents
{
    private readonly Lock _gate = new();
    private readonly List<(long Position, PendingEvent Waiting)> _rows = [];
    private long _last;

    /// <summary>What happens before reading.</summary>
    public Action OnRead { get; set; } = static () => { };

    /// <summary>What can't be read.</summary>
    public IReadOnlyList<(long Position, Guid Id)> LeftOut { get; set; } = [];

    public IReadOnlyList<WatchEvent> Left
    {
        get
        {
            lock (_gate)
                return [.. _rows.Select(static row => row.Waiting.Told)];
        }
    }

    public void Add(params IEnumerable<WatchEvent> events)
    {
        lock (_gate)
        {
            foreach (var told in events)
                _rows.Add((++_last, new PendingEvent(MadeEvent.Identifier(5_000, (int)_last), told)));
        }
    }

    public Task<PendingPage> WaitingAsync(string subscriber, long after, CancellationToken cancellation)
    {
        OnRead();
        lock (_gate)
        {
            var found = _rows.Where(row => row.Position > after).Take(3).ToArray();
            return Task.FromResult(new PendingPage([.. found.Select(static row => row.Waiting)], found.Length == 0 ? after : found[^1].Position) { LeftOut = LeftOut });
        }
    }

    public Task<int> CountAsync(string subscriber, CancellationToken cancellation) => Task.FromResult(Left.Count);

    public Task<string?> NameAsync(WatchEvent told, CancellationToken cancellation) => Task.FromResult(told.Subject is null ? null : "Ada");

    public Task ForgetAsync(IReadOnlyCollection<Guid> told, CancellationToken cancellation)
    {
        lock (_gate)
            _rows.RemoveAll(row => told.Contains(row.Waiting.Id));
        return Task.CompletedTask;
    }

    public static SemblanceException Busy() => new(ErrorCode.VaultBusy, "The vault is busy.", "Wait.");
}
