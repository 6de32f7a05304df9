using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Semblance.UnitTests.Video.Outlets;

/// <summary>A clock that a test moves, and that lets it see which waits are begun: the barrier before it moves on.</summary>
internal sealed class TimerWatch() : FakeTimeProvider(MadeEvent.Start)
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
            _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>The next wait that is begun and is none of those.</summary>
    public async Task<TimeSpan> NextWaitAsync(params TimeSpan[] but)
    {
        while (true)
        {
            if (await _waits.Reader.ReadAsync(TestContext.Current.CancellationToken) is var wait && !but.Contains(wait))
                return wait;
        }
    }
}
