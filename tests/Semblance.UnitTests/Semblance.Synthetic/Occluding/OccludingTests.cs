using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Occluding;

namespace Semblance.UnitTests.Synthetic.Occluding;

public sealed class OccludingTests
{
    [Fact]
    public void A_mask_lies_before_nose_and_mouth_of_everybody()
    {
        foreach (var seed in Enumerable.Range(1, 12))
        {
            var head = HeadShape.Of(PersonTraits.FromSeed(seed));
            var mask = MaskForm.Over(head.Places);
            foreach (var covered in new[] { FacePoints.NoseTip(head.Places), FacePoints.MouthCorner(head.Places, -1), FacePoints.MouthCorner(head.Places, 1) })
                Assert.True(Nearest(mask, covered).Z > covered.Z - 1, $"person {seed}");
            Assert.True(mask.Places.Max(place => place.Y) < FacePoints.Eye(head.Places, 1).Y);
        }
    }

    [Fact]
    public void A_held_thing_stands_before_the_longest_nose_and_is_elsewhere_for_each_seed()
    {
        var nose = Enumerable.Range(1, 60).Max(seed => HeadShape.Of(PersonTraits.FromSeed(seed)).Places.Max(place => place.Z));
        Assert.All(HeldForm.Of(3).Places, place => Assert.True(place.Z > nose));
        Assert.NotEqual(HeldForm.Of(3).Places[0], HeldForm.Of(4).Places[0]);
        Assert.Equal(HeldForm.Of(3).Places, HeldForm.Of(3).Places);
    }

    private static Vec3 Nearest(SurfaceMesh mesh, Vec3 place) =>
        mesh.Places.MinBy(other => ((other.X - place.X) * (other.X - place.X)) + ((other.Y - place.Y) * (other.Y - place.Y)));
}
