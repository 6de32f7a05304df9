using System.Security.Cryptography;
using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Synthetic;
using Semblance.Synthetic.Views;

namespace Semblance.UnitTests.Synthetic;

public sealed class SyntheticPersonTests
{
    private const int Side = 96;
    private const string PinnedDigest = "d62b590ec93bc6f770c670a238059d3929dc7bfc138bc0aafeeab7ee3b1ae642";
    private static readonly SyntheticView Small = new() { Width = Side, Height = Side };

    /// <summary>When pictures change on purpose, the digest changes with them, in a commit that says so; when they change without a purpose, this fails.</summary>
    [Fact]
    public void The_pixels_are_the_same_on_every_machine()
    {
        using var face = SyntheticPerson.FromSeed(12).Render(ViewRange.Hard.Draw(3, Side));
        Assert.Equal(PinnedDigest, Convert.ToHexStringLower(SHA256.HashData(face.Picture.ToPixels().Rgb.Span)));
    }

    [Fact]
    public async Task Two_threads_get_the_same_bytes_as_one()
    {
        var shared = SyntheticPerson.FromSeed(21);
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(k => Task.Run(() => Bytes(shared, Small with { Seed = k % 2 }))));
        var alone = Enumerable.Range(0, 2).Select(k => Bytes(SyntheticPerson.FromSeed(21), Small with { Seed = k })).ToArray();
        Assert.Equal(alone[0], together[0]);
        Assert.Equal(alone[1], together[1]);
        Assert.Equal(together[0], together[2]);
        Assert.Equal(together[1], together[3]);
    }

    [Fact]
    public void Other_people_and_other_views_give_other_pictures()
    {
        var bytes = Bytes(SyntheticPerson.FromSeed(1), Small);
        Assert.NotEqual(bytes, Bytes(SyntheticPerson.FromSeed(2), Small));
        Assert.NotEqual(bytes, Bytes(SyntheticPerson.FromSeed(1), Small with { Pose = new ViewPose(5, 0, 0) }));
        Assert.NotEqual(bytes, Bytes(SyntheticPerson.FromSeed(1), Small with { Grain = 1 }));
    }

    [Fact]
    public void Straight_ahead_the_subjects_left_is_on_the_viewers_right_and_the_face_in_order()
    {
        foreach (var seed in Enumerable.Range(1, 8))
        {
            using var face = SyntheticPerson.FromSeed(seed).Render(Small);
            var points = face.Landmarks;
            Assert.True(points.SubjectLeftEye.X > points.SubjectRightEye.X);
            Assert.True(points.SubjectLeftMouthCorner.X > points.SubjectRightMouthCorner.X);
            Assert.InRange(points.NoseTip.X, points.SubjectRightEye.X, points.SubjectLeftEye.X);
            Assert.True(points.NoseTip.Y > points.SubjectLeftEye.Y && points.NoseTip.Y < points.SubjectLeftMouthCorner.Y);
        }
    }

    [Fact]
    public void The_points_lie_inside_of_the_box_in_all_views()
    {
        var person = SyntheticPerson.FromSeed(5);
        foreach (var seed in Enumerable.Range(1, 12))
        {
            using var face = person.Render(ViewRange.Hard.Draw(seed, Side));
            Assert.All(Enum.GetValues<LandmarkPoint>(), point => Assert.True(Contains(face.Box, face.Landmarks[point]), $"{point} of view {seed}"));
        }
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(-20, -1)]
    public void A_nose_goes_where_the_head_turns(float yaw, int direction) =>
        Assert.True(direction * (Ahead(new ViewPose(yaw, 0, 0)).NoseTip.X - Ahead(default).NoseTip.X) > 1);

    [Fact]
    public void Looking_up_lifts_the_nose_between_eyes_and_mouth()
    {
        static float Height(FaceLandmarks points) => (points.NoseTip.Y - points.SubjectLeftEye.Y) / (points.SubjectLeftMouthCorner.Y - points.SubjectLeftEye.Y);
        Assert.True(Height(Ahead(new ViewPose(0, 20, 0))) < Height(Ahead(default)));
        Assert.True(Height(Ahead(new ViewPose(0, -20, 0))) > Height(Ahead(default)));
    }

    [Fact]
    public void Rolling_anticlockwise_lifts_the_subjects_left_eye()
    {
        var points = Ahead(new ViewPose(0, 0, 30));
        Assert.True(points.SubjectLeftEye.Y < points.SubjectRightEye.Y);
        Assert.Equal(30, Math.Atan2(points.SubjectRightEye.Y - points.SubjectLeftEye.Y, points.SubjectLeftEye.X - points.SubjectRightEye.X) * 180 / Math.PI, 3.0); // faces are not quite even
    }

    [Fact]
    public void A_nearer_head_is_larger()
    {
        var far = Ahead(default, new ViewCamera { HeadShare = 0.3f });
        var near = Ahead(default, new ViewCamera { HeadShare = 0.6f });
        Assert.Equal(2, near.InterEyeDistancePixels / far.InterEyeDistancePixels, 0.01);
    }

    [Fact]
    public void A_smile_widens_and_a_jaw_lowers()
    {
        using var rest = SyntheticPerson.FromSeed(3).Render(Small);
        using var smile = SyntheticPerson.FromSeed(3).Render(Small with { Expression = new FaceExpression { Smile = 1 } });
        using var open = SyntheticPerson.FromSeed(3).Render(Small with { Expression = new FaceExpression { JawOpen = 1 } });
        Assert.True(MouthWidth(smile) > MouthWidth(rest));
        Assert.True(open.Box.Bottom > rest.Box.Bottom);
    }

    [Fact]
    public void Light_exposure_and_hidden_faces_show_in_the_pixels()
    {
        var person = SyntheticPerson.FromSeed(3);
        Assert.True(Brightness(person, Small with { Camera = new ViewCamera { Exposure = 1 } }) > Brightness(person, Small));
        Assert.True(Brightness(person, Small with { Camera = new ViewCamera { Exposure = -1 } }) < Brightness(person, Small));
        Assert.All(new[] { Occlusion.Mask, Occlusion.Sunglasses, Occlusion.Held }, occlusion => Assert.NotEqual(Bytes(person, Small), Bytes(person, Small with { Occlusion = occlusion })));
    }

    [Fact]
    public void Sunglasses_darken_the_eyes()
    {
        using var bare = SyntheticPerson.FromSeed(3).Render(Small);
        using var dark = SyntheticPerson.FromSeed(3).Render(Small with { Occlusion = Occlusion.Sunglasses });
        Assert.True(Around(dark, dark.Landmarks.SubjectLeftEye) < 0.6 * Around(bare, bare.Landmarks.SubjectLeftEye));
    }

    [Fact]
    public void Without_a_view_it_is_the_portrait_and_the_seed_is_known()
    {
        var person = SyntheticPerson.FromSeed(-7);
        using var face = person.Render();
        Assert.Equal(-7, person.Seed);
        Assert.Equal((512, 512), (face.Picture.Width, face.Picture.Height));
        Assert.Same(SyntheticView.Portrait, face.View);
    }

    [Fact]
    public void A_view_out_of_range_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticPerson.FromSeed(1).Render(Small with { Width = 8 }));

    private static FaceLandmarks Ahead(ViewPose pose, ViewCamera? camera = null)
    {
        using var face = SyntheticPerson.FromSeed(4).Render(Small with { Pose = pose, Camera = camera ?? ViewCamera.Portrait });
        return face.Landmarks;
    }

    private static float MouthWidth(RenderedFace face) => face.Landmarks.SubjectLeftMouthCorner.DistanceTo(face.Landmarks.SubjectRightMouthCorner);

    private static bool Contains(PixelBox box, PixelPoint point) => point.X >= box.X && point.X <= box.Right && point.Y >= box.Y && point.Y <= box.Bottom;

    private static byte[] Bytes(SyntheticPerson person, SyntheticView view)
    {
        using var face = person.Render(view);
        return face.Picture.ToPixels().Rgb.ToArray();
    }

    private static double Brightness(SyntheticPerson person, SyntheticView view) => Bytes(person, view).Average(value => (double)value);

    private static double Around(RenderedFace face, PixelPoint point) =>
        face.Picture.Cut(new PixelBox(point.X - 3, point.Y - 2, 6, 4), 6, 4).Rgb.ToArray().Average(value => (double)value);
}
