using Semblance.Cli.Benching;

namespace Semblance.UnitTests.Cli.Benching;

public sealed class VideoBenchResultTests
{
    [Fact]
    public void Streams_are_those_of_the_quickest_turn_and_the_ratio_is_the_median_of_turns()
    {
        var result = new VideoBenchResult("film", 1_280, 720, [(Turn(10), Turn(2)), (Turn(40), Turn(4)), (Turn(12), Turn(3))]);
        Assert.Equal((40, 4, 5), (result.Followed.Streams, result.Naive.Streams, result.Ratio));
        Assert.Equal(4.5, (result with { Turns = [.. result.Turns.Skip(2), (Turn(20), Turn(4))] }).Ratio);
    }

    private static VideoTurn Turn(double streams) => new(FilmSeconds: 20, WallSeconds: 20 / streams, 1, 1, 1, 100, 10);
}
