using Semblance.Synthetic.Views;

namespace Semblance.UnitTests.Synthetic.Views;

public sealed class ViewRulesTests
{
    public static TheoryData<string, SyntheticView> Wrong => new()
    {
        { "Width", new SyntheticView { Width = 31 } },
        { "Height", new SyntheticView { Height = 2_049 } },
        { "YawDegrees", new SyntheticView { Pose = new ViewPose(91, 0, 0) } },
        { "PitchDegrees", new SyntheticView { Pose = new ViewPose(0, -61, 0) } },
        { "RollDegrees", new SyntheticView { Pose = new ViewPose(0, 0, float.NaN) } },
        { "JawOpen", new SyntheticView { Expression = new FaceExpression { JawOpen = 1.1f } } },
        { "EyeOpening", new SyntheticView { Expression = new FaceExpression { EyeOpening = -0.1f } } },
        { "GazeYawDegrees", new SyntheticView { Expression = new FaceExpression { GazeYawDegrees = 36 } } },
        { "Ambient", new SyntheticView { Light = new ViewLight { Ambient = 0 } } },
        { "LampKelvin", new SyntheticView { Light = new ViewLight { LampKelvin = 2_000 } } },
        { "HeadShare", new SyntheticView { Camera = new ViewCamera { HeadShare = 0 } } },
        { "Distance", new SyntheticView { Camera = new ViewCamera { Distance = 100 } } },
        { "JpegQuality", new SyntheticView { Camera = new ViewCamera { JpegQuality = 4 } } },
        { "view", new SyntheticView { Occlusion = (Occlusion)9 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_value_out_of_its_range_is_refused_by_name(string name, SyntheticView view) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => ViewRules.Check(view)).ParamName);

    [Fact]
    public void The_portrait_and_a_picture_without_compression_pass()
    {
        ViewRules.Check(SyntheticView.Portrait);
        ViewRules.Check(new SyntheticView { Camera = new ViewCamera { JpegQuality = 0 } });
    }
}
