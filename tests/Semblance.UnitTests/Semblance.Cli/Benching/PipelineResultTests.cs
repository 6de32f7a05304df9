using Semblance.Cli.Benching;

namespace Semblance.UnitTests.Cli.Benching;

public sealed class PipelineResultTests
{
    [Fact]
    public void Ratios_are_medians_over_turns_and_times_those_of_the_quietest()
    {
        var result = new PipelineResult(1, 2, [Turn(wall: 10, all: 5, embed: 1, plain: 2), Turn(wall: 8, all: 8, embed: 2, plain: 2), Turn(wall: 30, all: 10, embed: 1, plain: 9)], 0, 0);
        Assert.Equal((8, 2, 2), (result.Quietest.WallMilliseconds, result.SpeedUp, result.EmbeddingRatio));
        Assert.Equal(2.5, (result with { Turns = [.. result.Turns.Where(turn => turn.OneThread.WallMilliseconds > 8)] }).SpeedUp);
    }

    [Fact]
    public void The_share_of_the_runtime_is_of_all_stages() => Assert.Equal((10, 0.5), (Times(embed: 6).Total, Times(embed: 6).InferenceShare));

    private static PipelineTurn Turn(double wall, double all, double embed, double plain) =>
        new(new(wall, Times(embed), 0), new(all, Times(embed), 0), new(wall, Times(plain), 0));

    private static PipelineTimes Times(double embed) => new(Decode: 1, Detect: 1, Align: 1, Quality: 1, Embed: embed, Liveness: 0, Inference: 5, FacesPerPicture: 1);
}
