using System.Globalization;
using Semblance.Cli.Synthesizing;
using Semblance.Errors;
using Semblance.Evaluation.Tracking;
using Semblance.Video;
using Semblance.Video.Sources;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>A film that <c>synthesize --crowd</c> wrote.</summary>
internal sealed class KeptFilm : ITrueFilm
{
    private readonly VideoSource _source;
    private readonly double _perSecond;
    private readonly IReadOnlyList<TrackBox> _truth;

    private KeptFilm(string folder, double perSecond)
    {
        (_source, _perSecond) = (VideoSource.Parse(folder), perSecond);
        _truth = TrackList.ReadTruth(Path.Combine(folder, CrowdRun.TruthName));
        People = [.. _truth.OrderBy(static box => box.Frame).Select(static box => SeedOf(box.TrackId)).Distinct()];
        Frames = Directory.EnumerateFiles(folder).Count(static file => Path.GetExtension(file) is ".jpg" or ".png");
    }

    public string Name => _source.ShortName;

    public IReadOnlyList<long> People { get; }

    public int Frames { get; }

    /// <summary>The films of a folder: itself, or its folders that hold one, in the order of their names.</summary>
    /// <exception cref="SemblanceException">There is none, or the truth about one can't be read.</exception>
    public static IReadOnlyList<KeptFilm> Find(string folder, double perSecond)
    {
        string[] folders = !Directory.Exists(folder) ? [] : HoldsFilm(folder) ? [folder] : [.. Directory.GetDirectories(folder).Where(HoldsFilm).Order(StringComparer.Ordinal)];
        return folders.Length > 0
            ? [.. folders.Select(one => new KeptFilm(one, perSecond))]
            : throw new SemblanceException(ErrorCode.InputNotFound, $"'{folder}' holds no film.", "Name a folder that 'semblance synthesize --crowd' wrote, or one that holds several.");
    }

    public IFrameSource Open() => FrameSources.Open(_source, new FrameDemand { FolderPerSecond = _perSecond }, TimeProvider.System);

    public IReadOnlyList<TrackBox> Truth() => _truth;

    private static bool HoldsFilm(string folder) => File.Exists(Path.Combine(folder, CrowdRun.TruthName));

    private static long SeedOf(string id) => long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
        ? seed
        : throw new SemblanceException(ErrorCode.InputListInvalid, $"'{id}' in {CrowdRun.TruthName} is no seed of a person.", "Name a film that 'semblance synthesize --crowd' wrote.");
}
