using System.CommandLine;
using Semblance.Cli.Watching;
using Semblance.Errors;
using Semblance.Video;

namespace Semblance.UnitTests.Cli.Watching;

public sealed class CameraArgumentsTests
{
    [Fact]
    public void Cameras_are_named_by_what_stands_before_the_sign_or_by_their_source()
    {
        var order = Read("door=rtsp://cam/1", "rtsp://u:p@cam/2?a=b", "http://cam/3", "/dev/video0");
        Assert.Equal(["door", "cam", "cam-2", "video0"], order.Cameras.Select(static camera => camera.Rules.Name.Text), StringComparer.Ordinal);
        Assert.Equal([SourceKind.Rtsp, SourceKind.Rtsp, SourceKind.Http, SourceKind.Device], order.Cameras.Select(static camera => camera.Source.Kind));
    }

    [Fact]
    public void Rules_hold_for_all_cameras()
    {
        var order = Read("rtsp://cam/1", "--gallery", "staff", "--fpir", "1e-3", "--looks", "5", "--detections", "8", "--zone", "door=0.5,0 1,0 1,1", "--hours", "mon-fri 08:00-18:00", "--time-zone", "Europe/Berlin", "--authorised-by", "order 7", "--place", "gate", "--until", "2027-01-31", "--for", "90");
        var rules = order.Cameras[0].Rules;
        Assert.Equal(("staff", 1e-3, 5, "door", "Europe/Berlin"), (rules.Gallery!.Text, rules.FalsePositiveIdentificationRate, rules.MaxLooks, rules.Zones[0].Name, rules.TimeZone.Id));
        Assert.Equal(("order 7", "gate", 2027), (rules.Authorisation!.By, rules.Authorisation.Place, rules.Authorisation.Until.Year));
        Assert.Single(rules.Hours);
        Assert.Equal((8, 8, TimeSpan.FromSeconds(90)), (order.Demand.PerSecond, order.Follow.DetectionsPerSecond, order.Length));
    }

    [Theory]
    [InlineData("--zone", "door=0.5")]
    [InlineData("--zone", "door=a,b c,d e,f")]
    [InlineData("--hours", "at night")]
    [InlineData("--time-zone", "Middle/Earth")]
    public void What_makes_no_rule_is_refused(string option, string value) =>
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => Read("rtsp://cam/1", option, value)).Code);

    private static WatchOrder Read(params string[] arguments)
    {
        var command = new Command("watch");
        var cameras = CameraArguments.AddTo(command);
        return cameras.Read(command.Parse(arguments));
    }
}
