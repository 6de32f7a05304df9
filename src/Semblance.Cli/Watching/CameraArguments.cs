using System.CommandLine;
using System.Globalization;
using Semblance.Cli.Hosting;
using Semblance.Errors;
using Semblance.Recognition.Watch;
using Semblance.Vault.Galleries;
using Semblance.Video;
using Semblance.Video.Following;

namespace Semblance.Cli.Watching;

/// <summary>The options of <c>watch</c> that say which cameras are watched, for whom, where and when.</summary>
internal sealed class CameraArguments
{
    private readonly Argument<string[]> _sources = new("SOURCE") { Description = "Video files, folders of frames, devices (/dev/video0) or addresses (rtsp://, http://); NAME=SOURCE names the camera", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _gallery = new("--gallery", "-g") { Description = "Gallery that is searched; without one faces are followed and nobody is asked for" };
    private readonly Option<double?> _fpir = new("--fpir") { Description = "Share of strangers that may be named as somebody during a whole visit (default: the gallery's)" };
    private readonly Option<int> _looks = new("--looks") { Description = "Most searches a visit, 1 to 10", DefaultValueFactory = _ => 5 };
    private readonly Option<double> _detections = new("--detections") { Description = "Frames a second in which faces are looked for, 0.5 to 60", DefaultValueFactory = _ => 5 };
    private readonly Option<string[]> _zones = new("--zone") { Description = "Part of the picture that is watched: NAME=X,Y X,Y X,Y... as shares of width and height", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string[]> _hours = new("--hours") { Description = "When it is watched: 'mon-fri 08:00-18:30'; may be given several times" };
    private readonly Option<string?> _timeZone = new("--time-zone") { Description = "Zone of the hours, such as Europe/Berlin (default UTC)" };
    private readonly Option<string?> _by = new("--authorised-by") { Description = "Who allows it that people of a restricted gallery are looked for" };
    private readonly Option<string?> _place = new("--place") { Description = "The place that the leave holds for" };
    private readonly Option<DateTimeOffset?> _until = new("--until") { Description = "When the leave ends, such as 2027-01-31" };
    private readonly Option<int?> _shots = new("--keep-shots") { Description = "Keep the best shot of whoever is named for so many days, 1 to 365, sealed with the person's key ('shot open' shows it; default: none is kept)" };
    private readonly Option<string?> _hardware = new("--hardware") { Description = "Hardware that decodes, by ffmpeg's name: vaapi, cuda, auto (default: the processor)" };
    private readonly Option<double?> _for = new("--for") { Description = "Stop after so many seconds (default: at the end of a recording; else when it is stopped)" };

    /// <summary>Adds the options to a command.</summary>
    public static CameraArguments AddTo(Command command)
    {
        var arguments = new CameraArguments();
        arguments._fpir.Validators.Add(result => RangeRule.Check(result, 1e-9, 0.5));
        arguments._looks.Validators.Add(result => RangeRule.Check(result, 1, 10));
        arguments._detections.Validators.Add(result => RangeRule.Check(result, 0.5, 60));
        arguments._shots.Validators.Add(result => RangeRule.Check(result, 1, 365));
        command.Arguments.Add(arguments._sources);
        foreach (var option in new Option[] { arguments._gallery, arguments._fpir, arguments._looks, arguments._detections, arguments._zones, arguments._hours, arguments._timeZone, arguments._by, arguments._place, arguments._until, arguments._shots, arguments._hardware, arguments._for })
            command.Options.Add(option);
        return arguments;
    }

    /// <summary>What was asked for.</summary>
    public WatchOrder Read(ParseResult parsed)
    {
        var rules = Rules(parsed);
        var cameras = new List<(CameraRules, VideoSource)>();
        foreach (var text in parsed.GetRequiredValue(_sources))
        {
            var (name, source) = Named(text);
            cameras.Add((rules with { Name = Unique(name, cameras.Select(static camera => camera.Item1.Name)) }, source));
        }

        var rate = parsed.GetValue(_detections);
        var length = parsed.GetValue(_for) is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        return new WatchOrder(cameras, new FrameDemand { PerSecond = rate, Hardware = parsed.GetValue(_hardware) }, new FollowOptions { DetectionsPerSecond = rate, HoldsFaces = rules.ShotDays is not null }, length);
    }

    private CameraRules Rules(ParseResult parsed) => new(new CameraName("camera"))
    {
        Gallery = parsed.GetValue(_gallery) is { } gallery ? new GalleryName(gallery) : null,
        FalsePositiveIdentificationRate = parsed.GetValue(_fpir),
        MaxLooks = parsed.GetValue(_looks),
        ShotDays = parsed.GetValue(_shots),
        Zones = [.. (parsed.GetValue(_zones) ?? []).Select(Zone)],
        Hours = [.. (parsed.GetValue(_hours) ?? []).Select(WatchHours.Parse)],
        TimeZone = parsed.GetValue(_timeZone) is { } zone ? ZoneOf(zone) : TimeZoneInfo.Utc,
        Authorisation = parsed.GetValue(_by) is { } by ? new WatchAuthorisation(by, parsed.GetValue(_place) ?? string.Empty, parsed.GetValue(_until) ?? DateTimeOffset.MinValue) : null,
    };

    /// <summary>"door=rtsp://..." names the camera, unless the whole is the path of a file.</summary>
    private static (CameraName Name, VideoSource Source) Named(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var isNamed = at > 0 && !text.AsSpan(0, at).ContainsAny('/', ':') && !Path.Exists(text);
        var source = VideoSource.Parse(isNamed ? text[(at + 1)..] : text);
        return (isNamed ? new CameraName(text[..at]) : CameraName.Of(source.ShortName), source);
    }

    private static CameraName Unique(CameraName name, IEnumerable<CameraName> taken)
    {
        var all = taken.ToHashSet();
        return all.Contains(name) ? Enumerable.Range(2, int.MaxValue - 2).Select(k => CameraName.Of(FormattableString.Invariant($"{name}-{k}"))).First(one => !all.Contains(one)) : name;
    }

    private static WatchZone Zone(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var corners = text[(at + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(corner => corner.Split(','));
        return new WatchZone(at > 0 ? text[..at] : "zone", corners.Select(static corner => corner.Length == 2 ? (Share(corner[0]), Share(corner[1])) : (double.NaN, double.NaN)));
    }

    private static double Share(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? share : double.NaN;

    private static TimeZoneInfo ZoneOf(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        ? zone
        : throw new SemblanceException(ErrorCode.OptionOutOfRange, $"There is no time zone '{name}' on this machine.", "Name one such as Europe/Berlin or America/New_York.");
}
