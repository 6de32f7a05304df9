using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Recognition.Attempts;
using Semblance.Vault.Rows;

namespace Semblance.UnitTests.Recognition.Attempts;

public sealed class ClaimStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    private static AttemptRules Rules => AttemptRules.Usual;

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 30)]
    [InlineData(6, 60)]
    [InlineData(11, 1920)]
    [InlineData(12, 3600)]
    [InlineData(1_000_000, 3600)]
    public void Each_miss_from_the_fifth_on_doubles_the_wait_up_to_an_hour(int misses, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Rules.PauseAfter(misses));

    [Fact]
    public void Claims_that_are_made_at_once_are_no_way_around_the_rule()
    {
        var state = new ClaimState();
        for (var claim = 0; claim < Rules.MissesBeforePause; claim++)
            state.Begin(Rules, "gate", Now);
        Assert.Equal(ErrorCode.AttemptsPaused, Assert.Throws<SemblanceException>(() => state.Begin(Rules, "gate", Now)).Code);
        state.Begin(Rules, "door", Now);
    }

    [Fact]
    public void What_no_machine_can_decide_neither_counts_nor_forgives()
    {
        var own = new CallerMisses { Misses = 3 };
        ClaimState.End(Rules, own, Decision.Undecided, Now);
        Assert.Equal(3, own.Misses);
        ClaimState.End(Rules, own, Decision.NonMatch, Now);
        Assert.Equal(4, own.Misses);
        ClaimState.End(Rules, own, Decision.Match, Now);
        Assert.Equal(0, own.Misses);
    }

    [Fact]
    public void A_picture_is_counted_once_a_day()
    {
        var (state, raised) = (new ClaimState(), 0);
        for (var i = 0; i < Rules.MostProbes * 2; i++)
            raised += state.Count(Rules, Digest(i / 2), Now) ? 1 : 0;
        Assert.Equal((1, Rules.MostProbes), (raised, state.Probes.Count));
        Assert.Equal(ErrorCode.AttemptsPaused, Assert.Throws<SemblanceException>(() => state.Count(Rules, Digest(Rules.MostProbes), Now)).Code);
        Assert.False(state.Count(Rules, Digest(Rules.MostProbes), Now.AddHours(12)));
    }

    [Fact]
    public void What_is_kept_comes_back_as_it_was()
    {
        var state = new ClaimState { LastUse = Now };
        state.Callers["gate"] = new CallerMisses { Misses = 7, WaitsUntil = Now.AddMinutes(2) };
        state.Callers["door"] = new CallerMisses();
        state.Count(Rules, Digest(1), Now);
        var back = ClaimText.Read(ClaimText.Write(state));
        Assert.Equal((7, Now.AddMinutes(2)), (Assert.Single(back.Callers).Value.Misses, back.Callers["gate"].WaitsUntil));
        Assert.Equal((state.Day, state.LastUse, state.Probes.Single()), (back.Day, back.LastUse, back.Probes.Single()));
    }

    private static FileDigest Digest(int seed)
    {
        var bytes = new byte[FileDigest.Length];
        BitConverter.TryWriteBytes(bytes, seed + 1);
        return FileDigest.From(bytes);
    }
}
