using Microsoft.Extensions.Time.Testing;
using Semblance.Video.Sources;

namespace Semblance.UnitTests.Video.Sources;

public sealed class ToldNewsTests
{
    [Fact]
    public void A_state_is_told_once_and_a_reason_each_time()
    {
        var heard = new Heard();
        var news = new ToldNews(new FakeTimeProvider(), heard);
        foreach (var (state, what) in new[] { (SourceState.Running, ""), (SourceState.Running, ""), (SourceState.Running, "left out"), (SourceState.Lost, "gone"), (SourceState.Lost, "gone"), (SourceState.Running, "") })
            news.Tell(state, what);
        Assert.Equal([SourceState.Running, SourceState.Running, SourceState.Lost, SourceState.Lost, SourceState.Running], heard.All.Select(static one => one.State));
    }

    [Fact]
    public void Nobody_needs_to_hear() => new ToldNews(new FakeTimeProvider(), null).Tell(SourceState.Ended);

    private sealed class Heard : IProgress<SourceNews>
    {
        public List<SourceNews> All { get; } = [];

        public void Report(SourceNews value) => All.Add(value);
    }
}
