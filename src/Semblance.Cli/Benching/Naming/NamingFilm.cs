using System.Globalization;
using Semblance.Cli.Evaluating.Films;
using Semblance.Cli.Synthesizing;
using Semblance.Evaluation.Tracking;
using Semblance.Video;
using Semblance.Video.Sources;

namespace Semblance.Cli.Benching.Naming;

/// <summary>A film whose people are known.</summary>
/// <param name="Source">The film.</param>
/// <param name="FolderPerSecond">Frames of a folder that make a second.</param>
/// <param name="Truth">Where the faces are; frames from 1.</param>
/// <param name="Stills">A folder of pictures for each person who is enrolled, named as in the truth; <see langword="null"/> for people of a made film, of whom portraits are drawn.</param>
internal sealed record NamingFilm(VideoSource Source, double FolderPerSecond, IReadOnlyList<TrackBox> Truth, string? Stills)
{
    /// <summary>Finds what is known of a film.</summary>
    /// <param name="film">A video, or a folder of frames.</param>
    /// <param name="folderPerSecond">Frames of a folder that make a second.</param>
    /// <param name="truth">The truth of a real film.</param>
    /// <param name="stills">Pictures of people of a real film.</param>
    /// <returns>The film; <see langword="null"/> where nothing is known of it.</returns>
    public static NamingFilm? Find(string film, double folderPerSecond, string? truth, string? stills)
    {
        var made = Path.Combine(film, CrowdRun.TruthName);
        if ((truth ?? (File.Exists(made) ? made : null)) is not { } list || (truth is not null && stills is null))
            return null;

        // Whose a face is, is asked of all: a profile has an owner too.
        return new NamingFilm(VideoSource.Parse(film), folderPerSecond, [.. TrackList.ReadTruth(list).Select(static box => box with { IsIgnored = false })], stills);
    }

    /// <summary>People of the truth, in the order in which they come.</summary>
    public IReadOnlyList<string> People => [.. Truth.OrderBy(static box => box.Frame).Select(static box => box.TrackId).Distinct(StringComparer.Ordinal)];

    /// <summary>Every second one, by their seeds: those of a made film who are enrolled.</summary>
    public IReadOnlyList<long> Seeds => [.. People.Where(static (_, k) => k % FilmOrder.StrangerEvery == 0).Select(static one => long.Parse(one, CultureInfo.InvariantCulture))];

    /// <summary>All of its frames.</summary>
    public IFrameSource Open() => FrameSources.Open(Source, new FrameDemand { FolderPerSecond = FolderPerSecond }, TimeProvider.System);
}
