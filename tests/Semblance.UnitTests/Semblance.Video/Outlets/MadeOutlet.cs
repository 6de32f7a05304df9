using System.Threading.Channels;
using Semblance.Recognition.Watch;
using Semblance.Video.Outlets;

namespace Semblance.UnitTests.Video.Outlets;

/// <summary>An outlet that answers as a test says, and lets it see each call.</summary>
internal sealed class MadeOutlet(Func<WatchEvent, int, CancellationToken, Task<OutletAnswer>> answer) : IOutlet
{
    private readonly Channel<(WatchEvent Told, string? Name)> _calls = Channel.CreateUnbounded<(WatchEvent, string?)>();
    private int _count;

    public MadeOutlet(Func<WatchEvent, int, OutletAnswer> answer)
        : this((told, number, _) => Task.FromResult(answer(told, number)))
    {
    }

    public string Name => "made";

    public int StoodBy { get; private set; }

    /// <summary>The next call, waited for.</summary>
    public ValueTask<(WatchEvent Told, string? Name)> NextAsync() => _calls.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public bool WasCalled => _calls.Reader.TryPeek(out _);

    public Task<OutletAnswer> StandByAsync(CancellationToken cancellation)
    {
        StoodBy++;
        return Task.FromResult(OutletAnswer.Told);
    }

    public Task<OutletAnswer> TellAsync(WatchEvent told, string? subjectName, CancellationToken cancellation)
    {
        var result = answer(told, ++_count, cancellation);
        _calls.Writer.TryWrite((told, subjectName));
        return result;
    }
}
