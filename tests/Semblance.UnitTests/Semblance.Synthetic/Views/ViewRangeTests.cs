using Semblance.Synthetic.Views;

namespace Semblance.UnitTests.Synthetic.Views;

public sealed class ViewRangeTests
{
    public static TheoryData<string> Names => ["portrait", "moderate", "hard"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_view_keeps_the_ranges_that_its_members_state(string name) =>
        Assert.All(Enumerable.Range(0, 2_000), seed => ViewRules.Check(Of(name).Draw(seed)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Heads_turn_as_far_as_they_may_and_no_farther(string name)
    {
        var range = Of(name);
        var yaws = Enumerable.Range(0, 2_000).Select(seed => range.Draw(seed).Pose.YawDegrees).ToArray();
        Assert.All(yaws, yaw => Assert.InRange(yaw, -range.YawDegrees, range.YawDegrees));
        Assert.True(yaws.Max() > 0.95f * range.YawDegrees);
        Assert.True(yaws.Min() < -0.95f * range.YawDegrees);
    }

    [Fact]
    public void A_range_of_nothing_is_the_portrait_itself()
    {
        var still = new ViewRange { YawDegrees = 0, PitchDegrees = 0, RollDegrees = 0, Expression = 0, Light = 0, Camera = 0 };
        Assert.Equal(SyntheticView.Portrait with { Seed = 5 }, still.Draw(5));
    }

    [Fact]
    public void The_same_seed_gives_the_same_view_and_another_seed_another()
    {
        Assert.Equal(ViewRange.Moderate.Draw(9, 200), ViewRange.Moderate.Draw(9, 200));
        Assert.NotEqual(ViewRange.Moderate.Draw(9).Pose, ViewRange.Moderate.Draw(10).Pose);
        Assert.Equal((200, 200), (ViewRange.Moderate.Draw(9, 200).Width, ViewRange.Moderate.Draw(9, 200).Height));
    }

    [Fact]
    public void Faces_are_hidden_as_often_as_was_asked_for()
    {
        var hidden = Enumerable.Range(0, 2_000).Select(seed => ViewRange.Hard.Draw(seed).Occlusion).Where(occlusion => occlusion != Occlusion.None).ToArray();
        Assert.Equal(0.3, hidden.Length / 2_000.0, 0.052); // five standard errors
        Assert.Equal(3, hidden.Distinct().Count());
        Assert.DoesNotContain(Enumerable.Range(0, 500), seed => ViewRange.Moderate.Draw(seed).Occlusion != Occlusion.None);
    }

    private static ViewRange Of(string name) => name switch
    {
        "portrait" => ViewRange.Portrait,
        "hard" => ViewRange.Hard,
        _ => ViewRange.Moderate,
    };
}
