using Semblance.Cli.Evaluating.Redaction;
using Semblance.UnitTests.Video.Tracking;
using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Cli.Evaluating.Redaction;

/// <summary><see cref="CoverAttack"/>, <see cref="FilmsInStep"/> and <see cref="StepFrames"/> are run by the test of the command.</summary>
public sealed class AttackResultTests
{
    private readonly Random _random = new(1);

    [Fact]
    public void Clear_faces_are_known_and_equal_covers_are_at_chance()
    {
        var cover = MadeWalker.Look(9, 0, _random);
        AttackedFace[] faces = [.. from person in Enumerable.Range(1, 3) from _ in Enumerable.Range(0, 4) select new AttackedFace(new TrackId(person), MadeWalker.Look(person, 0.1, _random), [cover])];
        var results = AttackResult.Of(faces, ["fill"]);
        Assert.Equal(["clear", "fill"], results.Select(static one => one.Way), StringComparer.Ordinal);
        Assert.Equal((1, 6), (results[0].ByClear.Rate, results[0].ByClear.Faces));
        Assert.Equal(results[1].ByClear.Chance, results[1].ByClear.Rate, 9);
        Assert.Equal(results[1].ByCovers.Chance, results[1].ByCovers.Rate, 9);
    }

    [Fact]
    public void One_person_can_not_be_told_apart() => Assert.Empty(AttackResult.Of([], ["fill"]));
}
