using Semblance.Detection;
using Semblance.Evaluation.Agreement;

namespace Semblance.UnitTests.Evaluation.Agreement;

public sealed class FaceMatchingTests
{
    [Fact]
    public void The_pair_that_overlaps_most_comes_first_whatever_the_order()
    {
        // Both boxes reach the reference's; the second is nearer.
        var reference = SeenFaces.At(0, 0);
        var (far, near) = (SeenFaces.At(12, 0), SeenFaces.At(2, 0));
        foreach (var order in (DetectedFace[][])[[far, near], [near, far]])
        {
            var matching = FaceMatching.Of(new AgreementSample("a", [reference], order), 0.5);
            Assert.Same(near, Assert.Single(matching.Pairs).Tested);
            Assert.Same(far, Assert.Single(matching.OnlyTested));
            Assert.Empty(matching.OnlyReference);
        }
    }

    [Fact]
    public void A_box_is_used_once()
    {
        var only = SeenFaces.At(5, 0);
        var matching = FaceMatching.Of(new AgreementSample("a", [SeenFaces.At(0, 0), SeenFaces.At(6, 0)], [only]), 0.5);
        Assert.Equal(6, Assert.Single(matching.Pairs).Reference.Box.X);
        Assert.Equal(0, Assert.Single(matching.OnlyReference).Box.X);
    }

    [Fact]
    public void Equal_faces_at_one_place_are_two_faces()
    {
        // Records compare by value; two boxes with the same numbers must not count as one.
        var matching = FaceMatching.Of(new AgreementSample("a", [SeenFaces.At(0, 0)], [SeenFaces.At(0, 0), SeenFaces.At(0, 0)]), 0.5);
        Assert.Single(matching.Pairs);
        Assert.Single(matching.OnlyTested);
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(18, false)]
    public void The_least_overlap_is_a_border(float shift, bool isSame)
    {
        // Two squares of 50 that are shifted by d share (50 - d) / (50 + d): 34/66 = 0.515 and 32/68 = 0.47.
        var matching = FaceMatching.Of(new AgreementSample("a", [SeenFaces.At(0, 0)], [SeenFaces.At(shift, 0)]), 0.5);
        Assert.Equal(isSame, matching.Pairs.Count == 1);
        Assert.Equal(isSame, matching.OnlyTested.Count == 0);
    }
}
